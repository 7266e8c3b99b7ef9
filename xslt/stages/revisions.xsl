<?xml version="1.0" encoding="UTF-8"?>
<!-- What writers and hands did to the source (TEI Guidelines 11.3): added, struck out, replaced, damaged, superfluous. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="f:revisions" as="map(xs:string, xs:string)" select="map {
    'add': 'addition', 'del': 'deletion', 'subst': 'substitution', 'damage': 'damage', 'surplus': 'surplus', 'secl': 'surplus',
    'ex': 'expansion', 'corr': 'sic', 'reg': 'normalised', 'mod': 'substitution', 'restore': 'restoration', 'retrace': 'addition'}"/>

  <!-- Stands in the line in every reading, and is explained. -->
  <xsl:template match="(add | damage | ex | corr | reg | restore | mod | retrace | subst)[not(f:named-kind(@ana))]"
    mode="m:view" as="element()">
    <v:mark>
      <xsl:sequence select="f:about(., $f:revisions(local-name()), ())"/>
      <xsl:apply-templates mode="#current"/>
    </v:mark>
  </xsl:template>

  <!-- Struck out or superfluous: the transcription shows it, the clean text does not. -->
  <xsl:template match="(del | surplus | secl)[not(f:named-kind(@ana))]" mode="m:view" as="element()">
    <v:only in="te">
      <v:mark>
        <xsl:sequence select="f:about(., $f:revisions(local-name()), ())"/>
        <xsl:apply-templates mode="#current"/>
      </v:mark>
    </v:only>
  </xsl:template>

  <!-- The sides of a substitution are explained as one. -->
  <xsl:template match="subst/add[not(f:named-kind(@ana))]" mode="m:view" as="element()" priority="2">
    <xsl:copy><xsl:apply-templates select="@*, node()" mode="#current"/></xsl:copy>
  </xsl:template>
  <xsl:template match="subst/del[not(f:named-kind(@ana))]" mode="m:view" as="element()" priority="2">
    <v:only in="te"><xsl:copy><xsl:apply-templates select="@*, node()" mode="#current"/></xsl:copy></v:only>
  </xsl:template>
  <xsl:template match="subst/text()[not(normalize-space())]" mode="m:view" as="empty-sequence()"/>

  <!-- The abbreviation's own marks belong to the transcription only. -->
  <xsl:template match="am" mode="m:view" as="element()">
    <v:only in="t"><xsl:copy><xsl:apply-templates select="@*, node()" mode="#current"/></xsl:copy></v:only>
  </xsl:template>
</xsl:stylesheet>
