using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Documents;

/// <summary>Lists of rules follow from the rules. The command that a failure prints writes them.</summary>
public sealed class RuleDocumentTests
{
    private const string Command =
        "GAMING_AUDIT_ACCEPT=1 dotnet run -c Release --project tests/GamingAudit.Analyzers.Tests "
        + "-- -class '*.RuleDocumentTests'";

    public static TheoryData<string> Paths => [.. RuleDocument.All.Select(document => document.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Says_what_the_rules_say(string path)
    {
        string file = Path.Combine(Repository.Root(), path);
        string text = File.ReadAllText(file).ReplaceLineEndings("\n");
        string renewed = RuleDocument.All.Single(document => document.Path == path).Renew(text);
        if (Environment.GetEnvironmentVariable("GAMING_AUDIT_ACCEPT") == "1") File.WriteAllText(file, renewed);
        else Assert.True(text == renewed, $"{path} differs from the rules. To write it anew:\n{Command}");
    }

    [Fact]
    public void A_table_gets_other_rows_and_the_rest_stays() => Assert.Equal(
        "before\n| A | B |\n|---|---|\n| 1 | 2 |\n\n| C |\n|---|\n| 4 |",
        MarkdownTable.Fill(
            "before\n| A | B |\n|---|---|\n| 0 | 0 |\n| 9 | 9 |\n\n| C |\n|---|\n| 4 |", "| A | B |", ["| 1 | 2 |"]));
}
