<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes (TEI Guidelines 3.9): called in the text, gathered after it, each with the way back. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:accumulator name="notes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="note[f:is-called(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:template match="note[f:is-called(.)]" mode="m:flow" as="element()" priority="2">
    <xsl:variable name="n" as="xs:integer" select="accumulator-before('notes')"/>
    <a class="call gen" id="call.{$n}" href="#note.{$n}" role="doc-noteref" aria-label="Note {$n}">{$n}</a>
  </xsl:template>

  <!-- The sign of a note stands close to its word, or a line could part them. -->
  <xsl:template match="text()[following-sibling::node()[1][self::note]][matches(., '\s$')]" mode="m:flow" as="text()">
    <xsl:variable name="note" as="element(note)" select="following-sibling::node()[1]"/>
    <xsl:variable name="close" as="xs:boolean" select="f:is-called($note) and not(matches(string($note/following-sibling::node()[1]), '^[\p{L}\p{N}]'))"/>
    <xsl:value-of select="if ($close) then replace(., '\s+$', '') else ."/>
  </xsl:template>

  <!-- A note in its place: after the text with the way back to its call, or between paragraphs. -->
  <xsl:template match="note" mode="m:flow" as="element()">
    <xsl:element name="{f:tag(., 'span')}">
      <xsl:sequence select="f:attributes(., ('note', 'endnote'[current()/@place = 'end'], @type ! ('note-' || replace(., '\W', ''))))"/>
      <xsl:apply-templates mode="#current"/>
      <xsl:for-each select="@xml:id ! key('calls', '#' || .)[1]">
        <xsl:text> </xsl:text>
        <a class="back gen" href="#{(@xml:id, f:call-id(.))[1]}" role="doc-backlink" aria-label="Back to the text">↩</a>
      </xsl:for-each>
    </xsl:element>
  </xsl:template>

  <xsl:key name="calls" match="ref[@type = 'note'] | ptr[@type = 'note']" use="@target"/>

  <xsl:function name="f:call-id" as="xs:string">
    <xsl:param name="call" as="element()"/>
    <xsl:sequence select="'call.' || substring($call/@target, 2)"/>
  </xsl:function>

  <!-- The called notes of a text, in order. -->
  <xsl:template name="v:notes" as="element()?">
    <xsl:variable name="notes" as="element(note)*" select=".//note[f:is-called(.)]"/>
    <xsl:if test="exists($notes)">
      <section class="notes" role="doc-endnotes" aria-labelledby="notes">
        <h2 id="notes">Notes</h2>
        <ol>
          <xsl:for-each select="$notes">
            <xsl:variable name="n" as="xs:integer" select="accumulator-before('notes')"/>
            <li id="note.{$n}" data-call="call.{$n}">
              <div class="moved">
                <xsl:sequence select="f:attributes(., ())"/>
                <xsl:apply-templates mode="m:flow"/>
              </div>
              <a class="back" href="#call.{$n}" role="doc-backlink" aria-label="Back to note {$n} in the text">↩</a>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
