using System.Xml.Linq;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Xunit.Tests;

public sealed class RewardAuditTests
{
    // One run for all tests that look at it.
    private static readonly Lazy<Task<TestRun>> Types = new(() => TestRun.OfAsync("Types"));

    [Fact]
    public async Task Makes_a_test_case_of_each_target_of_a_type()
    {
        TestRun run = await Types.Value;

        Assert.Equal(3, run.Tests.Count);
        Assert.Equal("Pass", (string?)run.Test("reward: bicycle-pbrs)").Attribute("result"));
        Assert.Equal("Fail", (string?)run.Test("reward: bicycle-circle)").Attribute("result"));
        Assert.Equal("Fail", (string?)run.Test("reward: bicycle-pbrs-wrong-gamma)").Attribute("result"));
        Assert.All(run.Tests, test => Assert.Equal(["quick"], Traits(test)));
    }

    [Fact]
    public async Task A_failure_says_all_there_is_and_attaches_its_witness()
    {
        TestRun run = await Types.Value;

        XElement failed = run.Test("reward: bicycle-circle)");
        string message = failed.Descendants("message").Single().Value;
        foreach (string part in (string[])
            ["can be gamed", "proxy J_p", "true J_t", "reference", "exploit", "seed", "gaming-audit replay"])
            Assert.Contains(part, message);
        XElement attachment = failed.Descendants("attachment").Single();
        Assert.Equal("witness.json", (string?)attachment.Attribute("name"));
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(
            file, Convert.FromBase64String(attachment.Value), TestContext.Current.CancellationToken);
        Assert.Equal("bicycle-circle", WitnessFile.Read(file).Witness.Target);
        File.Delete(file);
    }

    [Fact]
    public async Task Progress_and_verdict_go_to_the_output_of_the_test()
    {
        TestRun run = await Types.Value;

        string output = run.Test("reward: bicycle-pbrs)").Element("output")!.Value;
        Assert.Contains("solving exactly", output);
        Assert.Contains("Sound, certified", output);
    }

    [Fact]
    public async Task Quick_and_deep_audits_run_apart_by_their_trait()
    {
        TestRun run = await TestRun.OfAsync("*", "-trait", "Audit=deep", "-method-", "*.Demonstrations.Cancelled");

        Assert.Equal(4, run.Tests.Count);
        Assert.All(run.Tests, test => Assert.Equal(["deep"], Traits(test)));
        Assert.Equal("Pass", (string?)run.Test("reward: time-penalty-ok)").Attribute("result"));
        Assert.Equal("Fail", (string?)run.Test("reward: suicide-corridor)").Attribute("result"));
    }

    [Fact]
    public async Task A_whole_assembly_gives_its_targets_the_broken_types_and_the_stored_witnesses()
    {
        TestRun types = await Types.Value;
        Assert.NotEmpty(types.Tests);
        string kept = Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.FullName, "kept-witnesses");
        Directory.CreateDirectory(kept);
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, ".gaming-audit", "witnesses", "bicycle-circle.json"),
            Path.Combine(kept, "bicycle-circle.json"), overwrite: true);

        TestRun run = await TestRun.OfAsync("Whole_assembly", "-preEnumerateTheories");

        Assert.Equal(3, run.Tests.Count);
        Assert.Equal("Pass", (string?)run.Test("reward: own-target)").Attribute("result"));
        Assert.Contains(
            "A horizon is at least 1 step", run.Test("reward: Broken)").Descendants("message").Single().Value);
        XElement witness = run.Test("reward: witness bicycle-circle)");
        Assert.Contains("witness", Traits(witness));
        Assert.Contains("still open", witness.Descendants("message").Single().Value);
    }

    [Fact]
    public async Task Witnesses_run_apart_where_theories_are_enumerated()
    {
        TestRun run = await TestRun.OfAsync("Whole_assembly", "-preEnumerateTheories", "-trait-", "Audit=witness");

        Assert.DoesNotContain(run.Tests, test => ((string)test.Attribute("name")!).Contains("witness"));
        Assert.Equal(2, run.Tests.Count);
    }

    [Fact]
    public async Task A_type_whose_targets_cannot_be_made_fails_and_says_why()
    {
        TestRun run = await TestRun.OfAsync("Type_that_is_broken");

        Assert.Contains("A horizon is at least 1 step", run.Tests.Single().Descendants("message").Single().Value);
    }

    [Fact]
    public async Task A_cancelled_run_ends_the_audit_early()
    {
        TestRun run = await TestRun.OfAsync("Cancelled");

        Assert.Equal(2, run.Tests.Count);
        Assert.All(run.Tests, test =>
        {
            Assert.Contains("Cancel", test.ToString());
            Assert.True(double.Parse((string)test.Attribute("time")!) < 10, test.ToString());
        });
    }

    private static IEnumerable<string?> Traits(XElement test) => test.Descendants("trait")
        .Where(trait => (string?)trait.Attribute("name") == "Audit")
        .Select(trait => (string?)trait.Attribute("value"));
}
