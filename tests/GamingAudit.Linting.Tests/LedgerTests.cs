using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Reports;
using GamingAudit.Output.Tests.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>The ledger as people read it.</summary>
public sealed class LedgerTests
{
    private const string Agent =
        """
        using UnityEngine;
        using Unity.MLAgents;
        using Unity.MLAgents.Actuators;

        public class Rover : Agent
        {
            public float bonus = 0.5f;

            public override void OnActionReceived(ActionBuffers actions)
            {
                AddReward(-0.001f);
                AddReward(0.1f * actions.ContinuousActions[0]);
                if (transform.position.y < -1) { AddReward(-1f); EndEpisode(); }
            }

            void OnTriggerEnter(Collider other)
            {
                if (other.CompareTag("coin"))
                {
                    Give(bonus);
                    Destroy(other.gameObject);
                }
            }

            void Give(float amount) => AddReward(amount);
        }
        """;

    [Fact]
    public async Task Says_what_each_term_pays_when_and_for_what()
    {
        RewardLedger ledger = Assert.Single((await Lint.OfAsync(Agent)).Ledgers);
        Assert.Equal("Rover", ledger.Class);
        LedgerTerm[] terms = [.. ledger.Terms];
        Assert.Equal(("-0.001", "step"), (terms[0].Amount, terms[0].Trigger));
        Assert.Equal(["action"], terms[1].Reads);
        Assert.True(terms[2].EndsEpisode);
        Assert.Equal(["position.y < -1"], terms[2].Guards);
        LedgerTerm coin = Assert.Single(terms, term => term.Via == "Give");
        Assert.Equal(("[0.25, 1]", "enter", true), (coin.Amount, coin.Trigger, coin.IsConsumed));
        Assert.Equal(["other.tag == \"coin\""], coin.Guards);
    }

    [Fact]
    public async Task Holds_together_what_one_test_says()
    {
        RewardLedger ledger = Assert.Single((await Lint.OfAsync(Agent.Replace(
            "if (other.CompareTag(\"coin\"))",
            "if (other.TryGetComponent(out Coin coin)) if (!(bonus > 0 && other.isTrigger) && (coin.isGold || coin.isHeavy))",
            StringComparison.Ordinal))).Ledgers);
        LedgerTerm paid = Assert.Single(ledger.Terms, term => term.Via == "Give");
        Assert.Equal(
            ["!(bonus > 0 && other.isTrigger)", "(coin.isGold || coin.isHeavy)", "other.TryGetComponent(out Coin coin)"],
            paid.Guards.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Prints_a_table()
    {
        string[] lines = (await TextAsync(Agent)).Split('\n');
        Assert.StartsWith("Rover  ", lines[0]);
        Assert.Equal(
            ["term", "amount", "paid", "guards", "ends", "source", "reads", "at"],
            lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(lines, line => line.Contains("-0.001", StringComparison.Ordinal) && line.EndsWith("(11)"));
    }

    [Fact]
    public async Task Goes_in_the_order_of_an_episode_and_cuts_nothing()
    {
        const string guard = "transform.position.x > 1 && transform.position.y > 2 && transform.position.z > 3";
        string[] lines = (await TextAsync(
            $$"""
            using UnityEngine;
            using Unity.MLAgents;
            using Unity.MLAgents.Actuators;

            public class Rover : Agent
            {
                void OnTriggerEnter(Collider other) { AddReward(0.25f); }

                public override void OnActionReceived(ActionBuffers actions)
                {
                    if (transform.position.y < -1) { AddReward(-1f); EndEpisode(); }
                    if ({{guard}}) Give(0.5f);
                    AddReward(transform.position.x);
                }

                public override void OnEpisodeBegin() { AddReward(0.125f); }

                void Give(float amount) => AddReward(amount);
            }
            """)).Split('\n');
        Assert.Equal(
            ["0.125", "0.5", "?", "0.25", "?", "-1"],
            lines.Skip(2).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is "0.125" or "0.5" or "?" or "0.25" or "-1")).Take(6));
        Assert.DoesNotContain(lines, line => line.Contains("...", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("step, by Give (18)", StringComparison.Ordinal));
        Assert.Contains("  ends the episode at Agent.cs(11)", lines);
        Assert.Contains("  ? is an amount that nothing in the code or beside it bounds", lines);
    }

    [Fact]
    public async Task Says_so_when_nothing_pays()
    {
        Assert.StartsWith("Nothing here pays a reward.", await TextAsync("class Empty { }"));
    }

    private static async Task<string> TextAsync(string source) =>
        ReportText.Of(new LintText(), await Lint.OfAsync(source) with { ShowsLedgers = true });
}
