using System.Diagnostics;

namespace GamingAudit.Testing.Tests;

/// <summary>What each property must catch, and what it must let pass.</summary>
public sealed class PropertyBars(ITestOutputHelper output)
{
    private const int CasesOfControls = 1_000;

    public static TheoryData<string> Violated => [.. Violations.ByName.Keys];

    public static TheoryData<string> KeptByTabular => [.. Kept(SuiteTargets.TabularControls)];

    public static TheoryData<string> KeptByContinuous => [.. Kept(SuiteTargets.ContinuousControls)];

    [Theory]
    [MemberData(nameof(Violated))]
    public void Reports_a_violation_within_200_cases_on_each_of_3_seeds(string property)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            PropertyResult result = Violations.ByName[property].With(cases: 200, seed: seed).Run();

            Assert.True(result.Outcome == PropertyOutcome.Fails, result.ToString());
            Assert.True(result.CounterExample?.Replays() ?? true, $"It does not replay. {result}");
        }
    }

    [Theory]
    [MemberData(nameof(KeptByTabular))]
    [MemberData(nameof(KeptByContinuous))]
    public void Is_silent_on_a_control_in_200_cases(string property) => Keeps(property, cases: 200, seeds: 1);

    // The full bar takes minutes: run it with -explicit only.
    [Theory(Explicit = true)]
    [MemberData(nameof(KeptByTabular), DisableDiscoveryEnumeration = true)]
    public void Is_silent_on_a_tabular_control_in_1000_cases_on_each_of_10_seeds(string property) =>
        Keeps(property, CasesOfControls, seeds: 10);

    [Theory(Explicit = true)]
    [MemberData(nameof(KeptByContinuous), DisableDiscoveryEnumeration = true)]
    public void Is_silent_on_a_continuous_control_in_1000_cases_on_each_of_10_seeds(string property) =>
        Keeps(property, CasesOfControls, seeds: 10);

    [Fact]
    public void Every_property_is_violated_by_one_target_at_least_and_kept_by_another()
    {
        string[] all = [.. typeof(RewardProperties).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, Namespace: "GamingAudit.Testing.Properties" })
            .Where(type => type.Name != "RewardIgnores`2" && typeof(Properties.PropertyCheck).IsAssignableFrom(type))
            .Select(type => type.Name)];

        Assert.Equal(all.Length - 1, Names(Violations.ByName).Count);
        Assert.Equal(Names(Violations.ByName), Names(ControlProperties.ByName));

        static SortedSet<string> Names(IReadOnlyDictionary<string, RewardProperty> properties) =>
            [.. properties.Values.Select(property => property.Name)];
    }

    [Fact]
    public void The_three_bicycles_are_told_apart_with_the_potential_and_its_discount()
    {
        PropertyResult circle = Potential("bicycle-circle");
        PropertyResult wrong = Potential("bicycle-pbrs-wrong-gamma");
        PropertyResult right = Potential("bicycle-pbrs");

        Assert.Equal(PropertyOutcome.Fails, circle.Outcome);
        Assert.Contains("no potential, with any discount", circle.Message);
        Assert.Contains("sums to 0.5", circle.Message);
        Assert.Equal(PropertyOutcome.Fails, wrong.Outcome);
        Assert.Contains("a potential with discount 0.95, and the target discounts by 1", wrong.Message);
        Assert.Contains("Phi = 0.5 At - 5", wrong.Message);
        Assert.Equal(PropertyOutcome.Holds, right.Outcome);
        Assert.Contains("a potential with discount 1", right.Message);
        Assert.Contains("Phi = 0.5 At - 5", right.Message);

        static PropertyResult Potential(string name) =>
            RewardProperties.PotentialBased(SuiteTargets.ByName[name]).Run();
    }

    [Fact]
    public void The_median_counter_example_of_five_cyclic_hacks_has_at_most_6_actions_and_replays()
    {
        CounterExample[] examples = [.. ((string[])
            ["boat-race", "coast-lagoon", "bicycle-circle", "endless-dialogue", "tomato-bucket"])
            .Select(name => RewardProperties.NoProfitableIdleCycle(SuiteTargets.ByName[name]).Run().CounterExample!)];

        int[] lengths = [.. examples.Select(example => example.Actions.Count).Order()];
        Assert.True(lengths[2] <= 6, string.Join(", ", examples.Select(example => example.Sentence)));
        Assert.All(examples, example => Assert.True(example.Replays(), example.Sentence));
    }

    // A machine that is busy with something else must not fail it: run it with -explicit only.
    [Fact(Explicit = true)]
    public void All_properties_take_less_than_a_second_a_tabular_target_and_30_seconds_the_suite()
    {
        RewardProperties.All(SuiteTargets.ByName["boat-race"]).Run();
        long start = Stopwatch.GetTimestamp();
        foreach ((string name, AuditTarget target) in SuiteTargets.ByName)
        {
            long began = Stopwatch.GetTimestamp();
            PropertyResult result = RewardProperties.All(target).Run();
            double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            output.WriteLine($"{name}: {seconds:0.000} s");
            bool isTabular = result.Parts.Any(part => part.Property.EndsWith("cycle") && part.IsExact);
            Assert.True(!isTabular || seconds < 1, $"{name} took {seconds} s.");
        }
        double all = Stopwatch.GetElapsedTime(start).TotalSeconds;
        output.WriteLine($"all {SuiteTargets.ByName.Count}: {all:0.0} s");
        Assert.True(all < 30, $"The suite took {all} s.");
    }

    [Fact]
    public void All_properties_pass_over_what_a_target_has_nothing_to_say_of()
    {
        foreach (string control in SuiteTargets.Controls)
            Assert.NotEqual(PropertyOutcome.Fails, RewardProperties.All(SuiteTargets.ByName[control]).Run().Outcome);
    }

    private static void Keeps(string property, int cases, ulong seeds)
    {
        for (ulong seed = 1; seed <= seeds; seed++)
        {
            PropertyResult result = ControlProperties.ByName[property].With(cases, seed).Run();

            Assert.True(result.Outcome == PropertyOutcome.Holds, result.ToString());
            if (result.IsExact) break;
        }
    }

    private static IEnumerable<string> Kept(IReadOnlyList<string> controls) =>
        ControlProperties.ByName.Keys.Where(name => controls.Contains(name.Split(": ")[1]));
}
