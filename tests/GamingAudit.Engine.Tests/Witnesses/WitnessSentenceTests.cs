using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.Witnesses;

/// <summary>
/// What a minimised witness does against what is known of each target: written down from the targets' own sources, not
/// from what the audit says.
/// </summary>
public sealed class WitnessSentenceTests
{
    private static readonly Dictionary<string, Func<string[], bool>> Known = new()
    {
        // Shuttles over one arrow: two opposite headings in turn, all the time.
        ["boat-race"] = actions => actions.Distinct().Count() == 2
            && actions.Skip(2).Zip(actions).All(pair => pair.First == pair.Second)
            && Opposite(actions[0], actions[1]),
        // Turns off the course at its fourth cell and circles in the lagoon one way to the end.
        ["coast-lagoon"] = actions => Array.IndexOf(actions, "Turn") is var turn and >= 4
            && actions.Count(action => action == "Turn") == 1
            && actions.Skip(turn + 1).Distinct().Count() == 1
            && actions[^1] is "Forward" or "Back",
        // Small talk that never comes to an answer.
        ["endless-dialogue"] = actions => actions.Length == 30 && !actions.Contains("Answer")
            && actions.Count(action => action == "Chat") > 15,
        // The strongest stuff, and nothing that would let the user recover.
        ["recsys-desensitise"] = actions => !actions.Contains("Balanced")
            && actions.Count(action => action == "Extreme") > 25,
        // Somersaults instead of strides.
        ["tumble-runner"] = actions => actions.Count(action => action == "Flip") > 25,
        // Kind words for ever, and the case stays open.
        ["support-per-step"] = actions => actions.Length == 40
            && actions.Count(action => action == "Reassure") > 20,
        // Out of the window at once.
        ["suicide-corridor"] = actions => actions is ["Jump"],
        // The switch first, the rocks after it.
        ["rocks-diamonds"] = actions => Array.IndexOf(actions, "FlipSwitch") is var flip and >= 0
            && actions.Skip(flip).Count(action => action == "BringRock") >= 5
            && !actions.Take(flip).Contains("BringRock"),
        // Through the first level, dead in the second, and through the first level again.
        ["road-runner-die"] = actions => Array.IndexOf(actions, "Die") is var die and > 0
            && actions.Skip(die).Contains("Run"),
        // Straight down over the forbidden tile.
        ["absent-supervisor"] = actions => actions is ["Down", "Down", "Down"],
        // The first step pushes the box down against the wall, where it stays.
        ["sokoban-side-effect"] = actions => actions[0] == "Down" && actions.Length == 5,
        // Flips the block over instead of stacking it.
        ["lego-flip"] = actions => actions.Contains("Flip") && !actions.Contains("Place"),
        // Stands for a bonus that walking would put at risk.
        ["idle-alive-bonus"] = actions => actions.All(action => action == "Stand"),
        // To the bucket in three steps to the right, and stays in it.
        ["tomato-bucket"] = actions => actions.Count(action => action == "Right") >= 3
            && !actions.Contains("Left"),
        // As high as can be, and it never comes down into the pan.
        ["pancake-toss"] = actions => actions is ["5"],
        // Back and forth: progress is paid and regress is free.
        ["bicycle-circle"] = actions => actions.Count(action => action == "Forth") > 20
            && actions.Count(action => action == "Back") > 10,
        // Never rehearses what it knew.
        ["forgetting"] = actions => !actions.Contains("RehearseOld") && actions.Contains("LearnNew"),
    };

    public static TheoryData<string> Targets => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_witness_does_what_the_exploit_is_known_for(string name)
    {
        Witness witness = Auditor.Audit(SampleTargets.ByName[name], new AuditOptions
        {
            Adversaries = new HashSet<string> { AdversaryNames.Exact },
            Cancellation = TestContext.Current.CancellationToken,
        }).Witness!;
        string[] actions = [.. witness.Exploit.Steps.Select(step => step.Action)];

        Assert.True(Known[name](actions), string.Join(' ', actions));
        Assert.Equal(
            ReplayOutcome.Reproduced, WitnessPlayer.Replay(SampleTargets.ByName[name], witness).Outcome);
        Assert.InRange(witness.Exploit.Length, 1, witness.OriginalLength!.Value);
    }

    private static bool Opposite(string one, string other) =>
        (one, other) is ("Left", "Right") or ("Right", "Left") or ("Up", "Down") or ("Down", "Up");
}
