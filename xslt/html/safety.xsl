<?xml version="1.0" encoding="UTF-8"?>
<!-- What may leave the TEI for the browser: addresses that can be followed, languages that exist. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A pointer that a browser may follow: web, mail, or a place on the server; never code. -->
  <xsl:function name="f:safe" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($target)[1]"/>
    <xsl:sequence select="$first[matches(., '^(https?://|mailto:|#[^#]*$|[^:#]*(#[^#]*)?$|[^:#]*[/?])', 'i')]"/>
  </xsl:function>

  <!-- Languages written from right to left. -->
  <xsl:variable name="f:rtl" as="xs:string" select="'^(ar|he|iw|fa|ur|yi|syr|arc|dv|ps|ug|ckb|sd)(-|$)|-(Arab|Hebr|Syrc|Thaa|Nkoo)(-|$)'"/>

  <xsl:function name="f:capital" as="xs:string">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($word, 1, 1)) || substring($word, 2)"/>
  </xsl:function>
</xsl:stylesheet>
