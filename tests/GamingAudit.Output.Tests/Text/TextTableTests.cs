using GamingAudit.Output.Text;

namespace GamingAudit.Output.Tests.Text;

public sealed class TextTableTests
{
    [Fact]
    public void Aligns_columns_to_their_widest_cell()
    {
        var table = new TextTable(new("name", false), new("number"), new("remark", false));
        table.Add(null, "a", "1", "");
        table.Add(null, "longer", "12345678", "yes");
        var text = new StringWriter { NewLine = "\n" };
        table.Write(new StyledWriter(text), "  ");
        Assert.Equal(
            """
              name      number  remark
              a              1
              longer  12345678  yes

            """,
            text.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_paragraph_breaks_at_spaces_and_drops_control_characters()
    {
        var text = new StringWriter { NewLine = "\n" };
        new StyledWriter(PlainConsole.On(text), width: 30).Paragraph("  note", "one two three four \u001bfive six", 10);
        Assert.Equal("  note    one two three four\n          five six\n", text.ToString().ReplaceLineEndings("\n"));
    }
}
