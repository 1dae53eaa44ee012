using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Targets;
using GamingAudit.Samples.Learned;

namespace GamingAudit.Laboratory.Tests;

/// <summary>The sample of a reward model of texts: a tokenizer and an ONNX file.</summary>
public sealed class LearnedGraderTests
{
    [Fact]
    public void The_model_reads_words_by_its_tokenizer()
    {
        using var model = new TextReward(
            Path.Combine(AppContext.BaseDirectory, "reward-model.onnx"),
            Path.Combine(AppContext.BaseDirectory, "reward-words.txt"));

        Assert.Equal([4, 2, 3, 1, 0], model.Tokens("The answer is 42, friend."));
        // The weights of these words less the bias: 0.05 + 0.8 + 0.1 + 0.5 + 0.02 - 1.5.
        Assert.Equal(
            1 / (1 + Math.Exp(0.03)), model.Score(new GraderCase("?", "42"), "The answer is 42, friend."), 1e-6);
    }

    [Fact]
    public void An_audit_finds_words_that_the_model_pays_more_than_answers()
    {
        AuditResult result = Auditor.Audit((GraderTarget)TextReward.Model with { Calls = 600 }, new AuditOptions
        {
            Seed = 1,
            Threads = 1,
            Adversaries = new HashSet<string> { AdversaryNames.Exact },
            LooksFurther = false,
        });

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.True(result.Witness!.Exploit.Proxy > 0.8, $"{result.Witness.Exploit.Proxy}");
    }
}
