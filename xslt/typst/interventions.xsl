<?xml version="1.0" encoding="UTF-8"?>
<!-- What translators and editors did to the text, as the view marks it: supplied words stand in brackets
     in the text; everything else is an entry of the apparatus, keyed to the line of its lemma. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes"
    xmlns:p="urn:siglum:print" xmlns:v="urn:siglum:view" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
    expand-text="yes">

  <!-- Print shows the edited reading. -->
  <xsl:template match="v:only" mode="m:typst" as="node()*">
    <xsl:if test="contains(@in, 'e')"><xsl:apply-templates mode="#current"/></xsl:if>
  </xsl:template>

  <xsl:template match="v:gen" mode="m:typst" as="element()">
    <y:generated><xsl:apply-templates mode="#current"/></y:generated>
  </xsl:template>

  <!-- The brackets of a mark are the print edition's own. -->
  <xsl:template match="v:mark/v:only[. = ('[', ']')]" mode="m:typst" as="empty-sequence()" priority="1"/>

  <xsl:template match="v:mark" mode="m:typst" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="v:mark[@kind = ('supplied', 'identification')]" mode="m:typst" as="element()">
    <y:supplied><xsl:apply-templates mode="#current"/></y:supplied>
  </xsl:template>

  <xsl:template match="v:mark[@kind = ('event', 'physical', 'gap')]" mode="m:typst" as="element()">
    <y:event><xsl:apply-templates mode="#current"/></y:event>
  </xsl:template>

  <!-- The other side of a choice: an entry whose lemma is what the line shows. -->
  <xsl:template match="v:mark[@kind = ('variant', 'sic', 'expansion', 'normalised', 'alternative')][@other]" mode="m:typst" as="element()">
    <y:apparatus>
      <y:part name="entry">{@other}</y:part>
      <xsl:apply-templates mode="#current"/>
    </y:apparatus>
  </xsl:template>

  <xsl:template match="v:mark[@kind = ('sic', 'unclear')][not(@other)]" mode="m:typst" as="element()">
    <y:apparatus>
      <y:part name="entry"><y:siglum>{if (@kind eq 'sic') then 'sic' else 'doubtful'}</y:siglum></y:part>
      <xsl:apply-templates mode="#current"/>
    </y:apparatus>
  </xsl:template>

  <!-- The words of the original and glosses: an entry whose lemma is the word before it. -->
  <xsl:template match="v:only[v:mark/@kind = ('original', 'gloss')]" mode="m:typst" as="element()*" priority="2">
    <xsl:variable name="lemma" as="xs:string?" select="p:word-before(.)"/>
    <xsl:for-each select="v:mark">
      <y:apparatus lemma="{$lemma}">
        <y:part name="entry"><xsl:apply-templates mode="#current"/></y:part>
      </y:apparatus>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="p:word-before" as="xs:string?">
    <xsl:param name="point" as="element()"/>
    <xsl:sequence select="tokenize(normalize-space(string-join($point/preceding-sibling::node()[position() lt 4])))[last()]"/>
  </xsl:function>

  <xsl:template match="v:only[v:mark/@kind = 'note']" mode="m:typst" as="element()*" priority="2">
    <xsl:for-each select="v:mark">
      <y:note n="{p:note-number(.)}"><xsl:apply-templates mode="#current"/></y:note>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="note" mode="m:typst" as="element()">
    <y:note n="{p:note-number(.)}"><xsl:apply-templates mode="#current"/></y:note>
  </xsl:template>

  <xsl:function name="p:note-number" as="xs:integer">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="count($note/preceding::*[self::note[ancestor::text] | self::v:mark[@kind = 'note']]) + 1"/>
  </xsl:function>

</xsl:stylesheet>
