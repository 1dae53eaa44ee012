using System.Text.Json;

namespace GamingAudit.Tool.Tests;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The JSON report on standard output.</summary>
    public JsonElement Report => JsonDocument.Parse(Output).RootElement;

    /// <summary>What the JSON report says of a target.</summary>
    public JsonElement Target(string name) =>
        Report.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("target").GetString() == name);

    /// <summary>The one line that standard error holds; a stack trace or a second line fails the test.</summary>
    public string Sentence
    {
        get
        {
            string line = Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.DoesNotContain("   at ", line);
            return line;
        }
    }
}
