<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages around a document need to know of it, as JSON: made once a document, gathered by rendering/site.py. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:import href="stages/view.xsl"/>
  <xsl:import href="stages/description.xsl"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <xsl:template match="/" as="map(*)">
    <xsl:sequence select="f:facts(f:view(.)/*)"/>
  </xsl:template>

  <xsl:function name="f:facts" as="map(*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="map {
      'title': f:title($tei),
      'when': f:when($tei),
      'date': string(f:written(f:date($tei))),
      'source': f:source($tei),
      'summary': string-join($tei/teiHeader/profileDesc/abstract/* ! normalize-space(f:plain(.)), ' '),
      'language': string(($tei/@xml:lang, 'en')[1])}"/>
  </xsl:function>
</xsl:stylesheet>
