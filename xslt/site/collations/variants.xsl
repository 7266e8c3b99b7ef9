<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of variants of a collation: whole without script, filtered by witness, type and weight with it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="variants" mode="m:title" as="xs:string">Variants of {@title}</xsl:template>
  <xsl:template match="variants" mode="m:site" as="element()+">
    <xsl:call-template name="v:collation-head">
      <xsl:with-param name="title" select="'Variants'"/>
      <xsl:with-param name="lead"><xsl:text>{f:many(count(variant), 'place')} of variation, in the order of the text.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <div class="listing" data-list="variants">
      <xsl:call-template name="v:filters"/>
      <ol class="variant-list"><xsl:apply-templates select="variant" mode="#current"/></ol>
    </div>
  </xsl:template>

  <xsl:template match="variant" mode="m:site" as="element()">
    <xsl:variable name="lemma" as="element()?" select="reading[@lemma eq 'yes']"/>
    <li data-item="{@n}" data-witness="{@witness}" data-type="{@type}" data-weight="{@weight}">
      <a class="at" href="{f:link('documents/' || ../@id || '.html')}#mark.{@n}">{@where}</a>
      <div>
        <p class="context">{@before}<b class="t-{@type}"><xsl:sequence select="f:variant-words($lemma, ())"/></b>{@after}</p>
        <ul class="readings-of">
          <xsl:for-each-group select="$lemma, reading except $lemma" group-by="string(), string(@lost)" composite="yes">
            <li><span class="sigla">{string-join(current-group()/@wit, ' ')}</span> <xsl:sequence select="f:variant-words(., $lemma)"/></li>
          </xsl:for-each-group>
        </ul>
        <p class="type">{@type}{' · accidental'[current()/@weight eq 'accidental']}</p>
      </div>
    </li>
  </xsl:template>

  <xsl:function name="f:variant-words" as="node()*">
    <xsl:param name="reading" as="element()?"/>
    <xsl:param name="lemma" as="element()?"/>
    <xsl:choose>
      <xsl:when test="$reading/@lost = 'yes'"><i class="how">lacuna</i></xsl:when>
      <xsl:when test="$reading ne ''">{$reading}</xsl:when>
      <xsl:when test="$lemma"><i class="how">nothing</i></xsl:when>
      <xsl:otherwise><span class="none"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
