using System.Text.Json;
using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Analyzers;

[Collection(typeof(FreshProjectsCollection))]
public sealed class SarifTests(FreshProjects fresh)
{
    private static readonly string[] Tested = ["GA1001", "GA1002", "GA2001"];

    [Fact]
    public void Build_writes_the_findings_as_sarif()
    {
        using JsonDocument log = JsonDocument.Parse(fresh[FlawedAgent.Default].Expect().Read("log.sarif"));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        IEnumerable<JsonElement> results = run.GetProperty("results").EnumerateArray()
            .Where(result => Tested.Contains(result.GetProperty("ruleId").GetString()));
        Assert.Equal(
            ["GA1001 warning 11", "GA1002 note 12", "GA2001 warning 18"],
            results.Select(Line).Order(StringComparer.Ordinal));
        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .First(rule => rule.GetProperty("id").GetString() == "GA1001");
        Assert.Equal(
            "https://github.com/gaming-audit/gaming-audit/blob/main/analyzers/docs/GA1001.md",
            rule.GetProperty("helpUri").GetString());
    }

    private static string Line(JsonElement result)
    {
        JsonElement place = Assert.Single(result.GetProperty("locations").EnumerateArray())
            .GetProperty("physicalLocation");
        int line = place.GetProperty("region").GetProperty("startLine").GetInt32();
        return $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("level").GetString()} {line}";
    }
}
