using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Tabular;
using GamingAudit.Samples.Learned;

namespace GamingAudit.Laboratory.Tests;

/// <summary>The sample of learned rewards: from a file of comparisons, from an ONNX file, judged by held-out labels.</summary>
public sealed class LearnedSampleTests
{
    [Theory]
    [InlineData("comparisons.jsonl")]
    [InlineData("held-out.jsonl")]
    public void The_files_say_what_a_person_who_sometimes_errs_would(string file)
    {
        IReadOnlyList<ComparedFeatures> pairs = ComparisonFile.Read(Path.Combine(AppContext.BaseDirectory, file));
        Assert.Equal(400, pairs.Count);
        Assert.InRange(pairs.Average(pair => Gold(pair.Preferred) >= Gold(pair.Other) ? 1.0 : 0), 0.8, 0.97);
    }

    [Fact]
    public void The_network_agrees_with_the_comparisons_that_it_was_trained_on()
    {
        var model = new OnnxReward(Path.Combine(AppContext.BaseDirectory, "reward.onnx"));
        Assert.InRange(
            ComparisonFile.Read(Path.Combine(AppContext.BaseDirectory, "comparisons.jsonl"))
                .Average(pair => model.Score(pair.Preferred) > model.Score(pair.Other) ? 1.0 : 0),
            0.8, 1);
    }

    [Theory]
    [MemberData(nameof(Hacks))]
    public void The_optimum_of_a_model_of_what_people_used_to_write_is_worse_than_what_they_wrote(AuditTarget hack)
    {
        TabularTarget target = TabularTarget.Of(hack)!;
        Assert.True(
            target.Return(target.ProxyOptimum, target.True) < target.Return(target.ReferenceOccupancy, target.True));
    }

    [Fact]
    public void The_optimum_of_a_model_of_what_optimised_answers_do_is_not()
    {
        TabularTarget target = TabularTarget.Of(AnswerDesk.Relabelled)!;
        Assert.True(
            target.Return(target.ProxyOptimum, target.True) > target.Return(target.ReferenceOccupancy, target.True));
    }

    public static TheoryData<AuditTarget> Hacks => [AnswerDesk.Linear, AnswerDesk.Network, AnswerDesk.HeldOut];

    private static double Gold(double[] counts) => AnswerDesk.Gold(
        new Draft((int)counts[0], (int)counts[1], (int)counts[2], (int)counts[3], true));
}
