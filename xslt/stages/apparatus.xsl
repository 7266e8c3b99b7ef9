<?xml version="1.0" encoding="UTF-8"?>
<!--
  The apparatus (TEI Guidelines 12): the lemma reads on, the other readings are reached by its mark. Each reading is a
  v:only whose @wit holds the ids of its witnesses: in="etc" is the lemma, in="" any other.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="app" mode="m:view" as="element()">
    <xsl:variable name="lemma" as="element()?" select="(f:readings(.)/self::lem, f:readings(.))[1]"/>
    <v:mark>
      <xsl:sequence select="f:about(., 'reading', string-join((f:readings(.) except $lemma) ! f:reading-words(.), '; '))"/>
      <xsl:sequence select="f:weighed(., f:readings(.) ! normalize-space())"/>
      <xsl:apply-templates select="* | text()[normalize-space()]" mode="m:witnessed">
        <xsl:with-param name="lemma" select="$lemma" tunnel="yes"/>
      </xsl:apply-templates>
    </v:mark>
  </xsl:template>

  <!-- An entry of a list stands where it stands: it is no place of the text. -->
  <xsl:template match="app[ancestor::listApp]" mode="m:view" as="element()" priority="2">
    <xsl:copy><xsl:apply-templates select="@*, node()" mode="#current"/></xsl:copy>
  </xsl:template>

  <!-- An entry in the line, whose words stand before it, is said where those words are marked. -->
  <xsl:template match="app[@v:at]" mode="m:view" as="element()" priority="1">
    <v:only in=""><xsl:copy><xsl:apply-templates select="@*, node()" mode="#current"/></xsl:copy></v:only>
  </xsl:template>

  <!-- Words that an entry elsewhere speaks of. Its readings are copies, for the entry itself is on the page too; those
       with the lemma's words go with it, and where no other is left nothing varies. -->
  <xsl:template match="v:place" mode="m:view" as="node()*">
    <xsl:variable name="words" as="xs:string" select="(@words, @more, normalize-space())[1]"/>
    <xsl:variable name="more" as="xs:boolean" select="exists(@more)"/>
    <xsl:variable name="entry" as="element(app)" select="key('located', @app)[1]"/>
    <xsl:variable name="other" as="element()*" select="f:readings($entry)[self::rdg][normalize-space() ne $words]"/>
    <xsl:variable name="same" as="element()*" select="f:readings($entry) except $other"/>
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="#current"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="empty($other)"><xsl:sequence select="$content"/></xsl:when>
      <xsl:otherwise>
        <v:mark>
          <xsl:sequence select="f:about($entry, 'reading', string-join($other ! f:reading-words(.), '; '))"/>
          <xsl:sequence select="f:weighed($entry, ($words, $other ! normalize-space()))"/>
          <xsl:sequence select="@words, @more"/>
          <v:only in="etc" wit="{$same ! f:witness-ids(.)}"><xsl:sequence select="$content"/></v:only>
          <xsl:for-each select="$other">
            <v:only in="" wit="{f:witness-ids(.)}" copy="yes">{normalize-space()[not($more)]}</v:only>
          </xsl:for-each>
        </v:mark>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Readings in their own order: the lemma in the line, the others behind it. -->
  <xsl:mode name="m:witnessed" on-multiple-match="fail"/>
  <xsl:template match="lem | rdg" mode="m:witnessed" as="element()">
    <xsl:param name="lemma" as="element()?" tunnel="yes"/>
    <v:only in="{'etc'[current() is $lemma]}" wit="{f:witness-ids(.)}">
      <xsl:if test="@type = 'lacuna' and not(normalize-space())"><xsl:attribute name="lost" select="'yes'"/></xsl:if>
      <xsl:sequence select="@xml:lang, f:by-whom(.)"/>
      <xsl:apply-templates mode="m:view"/>
    </v:only>
  </xsl:template>
  <xsl:template match="node()" mode="m:witnessed" as="node()*">
    <xsl:where-populated>
      <v:only in=""><xsl:apply-templates select="." mode="m:view"/></v:only>
    </xsl:where-populated>
  </xsl:template>
  <!-- A remark of the entry is said with it; it calls no note of its own. -->
  <xsl:template match="note | witDetail" mode="m:witnessed" as="element()">
    <v:only in=""><seg type="remark" xmlns="http://www.tei-c.org/ns/1.0"><xsl:apply-templates mode="m:view"/></seg></v:only>
  </xsl:template>
  <xsl:template match="rdgGrp" mode="m:witnessed" as="node()*"><xsl:apply-templates select="* | text()[normalize-space()]" mode="#current"/></xsl:template>

  <!-- The readings of an entry itself, not those of entries inside its readings. -->
  <xsl:function name="f:readings" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$app/(lem | rdg | rdgGrp/(lem | rdg) | rdgGrp/rdgGrp/(lem | rdg))"/>
  </xsl:function>

  <!-- The ids of a reading's witnesses; a group of witnesses stands for its members. -->
  <xsl:function name="f:witness-ids" as="xs:string*">
    <xsl:param name="reading" as="element()"/>
    <xsl:for-each select="tokenize($reading/@wit) ! replace(., '^.*#', '')">
      <xsl:variable name="group" as="element()?" select="key('id', ., root($reading))[self::listWit][1]"/>
      <xsl:sequence select="if ($group) then $group//witness/string(@xml:id) else .[. ne '']"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A reading of no witness is an editor's, a hand's or a book's. -->
  <xsl:function name="f:by-whom" as="attribute()?">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="named" as="xs:string*" select="
      for $pointer in tokenize($reading[not(@wit)]/(@source, @resp, @hand)[1]), $id in replace($pointer, '^.*#', '')
      return (key('id', $id, root($reading))[1]/(abbr, persName, name, .)[normalize-space()][1]/normalize-space()[string-length() lt 40], $id)[1]"/>
    <xsl:if test="exists($named)"><xsl:attribute name="by" select="$named" separator=", "/></xsl:if>
  </xsl:function>

  <!-- Of what kind a variation is, and whether it can be hidden as an accidental: as its entry says, else by its readings. -->
  <xsl:function name="f:weighed" as="attribute()+">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="type" as="xs:string" select="
      if (matches($app/@type, '^\w[\w-]*$')) then $app/@type
      else if ($words = '') then 'omission'
      else if (count(distinct-values($words ! lower-case(replace(., '[\p{P}\s]', '')))) eq 1) then 'punctuation'
      else 'substantive'"/>
    <xsl:attribute name="type" select="$type"/>
    <xsl:if test="$app/@subtype = 'accidental' or ($type = ('orthographic', 'punctuation', 'markup') and not($app/@subtype = 'significant'))">
      <xsl:attribute name="accidental" select="'yes'"/>
    </xsl:if>
  </xsl:function>

  <!-- "grey A B", "omitted C" -->
  <xsl:function name="f:reading-words" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="string-join(((normalize-space($reading)[.], 'omitted')[1],
      f:witness-ids($reading) ! f:siglum(., root($reading))), ' ')"/>
  </xsl:function>

  <!-- What a witness is called in the apparatus: its siglum, its number, else its id. -->
  <xsl:function name="f:siglum" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="witness" as="element()?" select="key('id', $id, $document)[self::witness][1]"/>
    <xsl:sequence select="($witness/((abbr | idno)[@type = 'siglum'], @n)[1] ! normalize-space(), $id)[. ne ''][1]"/>
  </xsl:function>
</xsl:stylesheet>
