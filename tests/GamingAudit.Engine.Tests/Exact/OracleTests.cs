using System.Text.Json;
using GamingAudit.Engine.Exact;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>
/// The samples against TestData/oracle.json: the same processes, written and solved independently of this solver.
/// </summary>
public sealed class OracleTests
{
    private static readonly Dictionary<string, JsonElement> Oracle = Read();

    public static TheoryData<string> Samples => SampleTargets.Names;

    [Theory, MemberData(nameof(Samples))]
    public void Equals_the_oracle_s_figures(string name)
    {
        JsonElement expected = Oracle[name];
        ExactFigures actual = Solving.Figures(SampleTargets.ByName[name]).Figures;
        var figures = new Dictionary<string, double>
        {
            ["Jp_opt"] = actual.ProxyBest.Proxy,
            ["Jt_popt_best"] = actual.ProxyBest.True,
            ["Jt_popt_worst"] = actual.ProxyWorst.True,
            ["Jp_topt"] = actual.Honest.Proxy,
            ["Jt_opt"] = actual.Honest.True,
            ["Jp_rand"] = actual.Random.Proxy,
            ["Jt_rand"] = actual.Random.True,
            ["Jp_base"] = actual.NoisyHonest.Proxy,
            ["Jt_base"] = actual.NoisyHonest.True,
            ["regret"] = actual.Regret,
            ["regret_worst"] = actual.RegretWorst,
            ["corr"] = actual.Correlation,
            ["corr_base"] = actual.NoisyHonestCorrelation,
        };
        foreach ((string field, double figure) in figures)
            if (expected.GetProperty(field) is { ValueKind: JsonValueKind.Number } number)
                Assert.True(
                    Math.Abs(figure - number.GetDouble()) <= 1e-6, $"{field}: {figure}, not {number.GetDouble()}");
            else Assert.True(double.IsNaN(figure), $"{field}: {figure}, not NaN");
    }

    [Fact]
    public void Is_written_down_for_every_target_of_the_suite() =>
        Assert.Equal(Oracle.Keys.Order(), SampleTargets.ByName.Keys.Order());

    [Theory, MemberData(nameof(Samples))]
    public void Exploitability_tells_hacks_from_controls(string name)
    {
        (ExactFigures figures, Frontier? frontier) = Solving.Figures(SampleTargets.ByName[name]);
        double level = figures.NoisyHonest.True - 0.03 * (figures.Honest.True - figures.Random.True);
        double exploit = frontier!.MaxProxyWithTrueAtMost(level)!.Value;
        double exploitability =
            (exploit - figures.Honest.Proxy) / (figures.ProxyBest.Proxy - figures.Random.Proxy);
        if (name == "boat-race") Assert.Equal(0, exploitability, 1e-9);
        else if (name == "coast-lagoon-capped") Assert.InRange(exploitability, 0.07, 0.09);
        else if (Oracle[name].GetProperty("kind").GetString() == "hack") Assert.InRange(exploitability, 0.034, 4.501);
        else Assert.InRange(exploitability, -10, 1e-9);
    }

    private static Dictionary<string, JsonElement> Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "TestData", "oracle.json");
        // The oracle writes NaN where a correlation is not defined, which JSON has no word for.
        string text = File.ReadAllText(path).Replace("NaN", "null");
        return JsonSerializer.Deserialize<JsonElement[]>(text)!
            .ToDictionary(entry => entry.GetProperty("name").GetString()!);
    }
}
