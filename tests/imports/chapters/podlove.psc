<?xml version="1.0" encoding="utf-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Ouverture" />
  <psc:chapter start="00:02:10.500" title="La fonte &amp; la nuit" href="https://cloches.example/" />
  <psc:chapter start="01:05:00" title="Questions" />
</psc:chapters>
