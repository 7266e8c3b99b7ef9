<?xml version="1.0" encoding="UTF-8"?>
<!-- The text in order: blocks apart, notes in brackets where they are called, nothing lost. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:text" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Blocks end with a sign that f:tidy turns into an empty line. -->
  <xsl:variable name="f:apart" as="xs:string" select="'&#xE000;'"/>

  <xsl:function name="f:heading" as="element()">
    <xsl:param name="tei" as="element()"/>
    <head xmlns="http://www.tei-c.org/ns/1.0">{string-join((f:title($tei), f:written(f:date($tei)), f:source($tei)[.]), $f:apart)}</head>
  </xsl:function>

  <xsl:template match="text()" mode="m:text" as="xs:string">{.}</xsl:template>
  <xsl:template match="lb[not(@break = 'no')]" mode="m:text" as="xs:string">{'&#xE001;'}</xsl:template>
  <xsl:template match="l | addrLine | line | row" mode="m:text" as="xs:string*">
    <xsl:text>&#xE001;</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>&#xE001;</xsl:text>
  </xsl:template>
  <xsl:template match="cell" mode="m:text" as="xs:string*">
    <xsl:sequence select="'&#xE002;'[current()/preceding-sibling::cell]"/>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="*[f:is-always-block(.)][not(self::l | self::line | self::row | self::cell)]" mode="m:text" as="xs:string*">
    <xsl:sequence select="$f:apart[not(current()/self::item/preceding-sibling::*[1][self::label])]"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="$f:apart"/>
  </xsl:template>

  <xsl:template match="list/label" mode="m:text" as="xs:string*">
    <xsl:sequence select="$f:apart"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A note stands where it is called, told apart from the text. -->
  <xsl:template match="note[not(f:named-kind(@ana))]" mode="m:text" as="xs:string*">
    <xsl:variable name="block" as="xs:boolean" select="not(f:in-line(.))"/>
    <xsl:text>{if ($block) then $f:apart else ' ['}{(@n[not($block)] ! (. || ' '), '')[1]}</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>{if ($block) then $f:apart else ']'}</xsl:text>
  </xsl:template>

  <!-- Lines that are no blocks by their name stand apart where they stand between blocks. -->
  <xsl:template match="*[not(f:is-always-block(.))][not(self::note | self::lb | self::pb)][not(f:in-line(.))][normalize-space()]" mode="m:text" as="xs:string*" priority="-0.2">
    <xsl:sequence select="$f:apart"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="$f:apart"/>
  </xsl:template>

  <xsl:template match="index | interp | interpGrp | spanGrp | binaryObject" mode="m:text" as="empty-sequence()"/>

  <!-- One empty line between blocks, no space at the ends of lines. -->
  <xsl:function name="f:tidy" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="blocks" as="xs:string*" select="
      for $block in tokenize($text, '&#xE000;')
      return string-join((tokenize($block, '&#xE001;') ! normalize-space())[.], '&#10;')"/>
    <xsl:sequence select="translate(string-join($blocks[.], '&#10;&#10;'), '&#xE002;', '&#9;') || '&#10;'"/>
  </xsl:function>
</xsl:stylesheet>
