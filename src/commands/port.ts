import { type AddressInfo, createServer } from 'node:net';

/** A port that nothing listens to, so that two copies of the project can be tested at once. */
export function findPort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => {
				done(port);
			});
		});
	});
}
