using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Tests.Tabular;

public sealed class LabelledRewardTests
{
    [Fact]
    public void Episodes_are_drawn_as_often_as_the_occupancy_says()
    {
        TabularTarget target = TabularTarget.Of(SuiteTargets.ByName["tomato-bucket"])!;
        var chance = new SamplingChance(3);
        double sum = 0;
        for (int episode = 0; episode < 2000; episode++)
            sum += target.Model.Trajectories.Draw(target.Reference, chance)
                .Sum(visit => visit.Weight * target.True[visit.Row]);
        Assert.Equal(target.Return(target.ReferenceOccupancy, target.True), sum / 2000, 0.2);
    }

    [Fact]
    public void A_fit_finds_the_reward_that_labels_were_made_with()
    {
        RowFeatures features = RowFeatures.Of([.. Enumerable.Range(0, 3).Select(row => (row, Array.Empty<float>()))], 3);
        var preferences = new EpisodePreferences(features);
        var chance = new SamplingChance(1);
        double[] made = [1, 0, -1];
        for (int i = 0; i < 4000; i++)
        {
            (int Row, double Weight)[] first = [(chance.Below(3), 1)], second = [(chance.Below(3), 1)];
            double margin = made[first[0].Row] - made[second[0].Row];
            if (chance.Bernoulli(1 / (1 + Math.Exp(-margin)))) preferences.Add(first, second);
            else preferences.Add(second, first);
        }
        double[] reward = preferences.Fit(new double[4], new double[3], 3);
        Assert.Equal(1, reward[0] - reward[1], 0.15);
        Assert.Equal(2, reward[0] - reward[2], 0.15);
        Assert.Equal(1, preferences.Scale([1, 0, -1, 0]), 0.15);
        Assert.Equal(0, preferences.Scale([-1, 0, 1, 0]));
    }

    [Fact]
    public void Labels_of_exploits_repair_what_labels_of_the_reference_cannot()
    {
        (TabularTarget target, LabelledRewards labels) = Of("tomato-bucket");
        Assert.InRange(Optimum(target, labels.Corrected(1, attacks: false)), 0, 5);
        Assert.InRange(Optimum(target, labels.Corrected(1, attacks: true)), Reference(target), 28.8);
    }

    [Theory]
    [InlineData("absent-supervisor")]
    [InlineData("bicycle-circle")]
    [InlineData("forgetting")]
    [InlineData("idle-alive-bonus")]
    [InlineData("lego-flip")]
    [InlineData("suicide-corridor")]
    [InlineData("road-runner-die")]
    [InlineData("rocks-diamonds")]
    [InlineData("thumbs-up-beg")]
    public void The_optimum_of_an_attacked_proxy_is_no_worse_than_the_reference(string name)
    {
        (TabularTarget target, LabelledRewards labels) = Of(name);
        Assert.InRange(
            Optimum(target, labels.Corrected(1, attacks: true)), Reference(target), double.PositiveInfinity);
    }

    [Fact]
    public void The_worst_of_an_ensemble_does_not_go_where_one_model_errs()
    {
        (TabularTarget target, LabelledRewards labels) = Of("absent-supervisor");
        double[][] members = labels.Ensemble(1);
        Assert.InRange(Optimum(target, members[0]), double.NegativeInfinity, Reference(target) - 1);
        Assert.InRange(
            Optimum(target, Ensemble.WorstCase(members)), Reference(target), double.PositiveInfinity);
    }

    private static double Reference(TabularTarget target) => target.Return(target.ReferenceOccupancy, target.True);

    private static double Optimum(TabularTarget target, double[] reward) =>
        target.Return(target.Model.Occupancy(target.Model.Greedy(reward)), target.True);

    private static (TabularTarget, LabelledRewards) Of(string name) => SuiteTargets.ByName[name].Accept(new Visitor());

    private sealed class Visitor : ITargetVisitor<(TabularTarget, LabelledRewards)>
    {
        public (TabularTarget, LabelledRewards) Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            EnumeratedSetting<TState, TAction> setting = EnumeratedSetting<TState, TAction>.Of(target)!;
            return (setting.Table, setting.Labels);
        }
    }
}
