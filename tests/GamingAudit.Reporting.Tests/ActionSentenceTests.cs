using FsCheck.Xunit;
using GamingAudit.Reporting.Actions;

namespace GamingAudit.Reporting.Tests;

public sealed class ActionSentenceTests
{
    [Theory]
    [InlineData("U", "U")]
    [InlineData("U D", "U, D")]
    [InlineData("U U U U", "repeat U 4 times")]
    [InlineData("R L R L R L R L", "repeat (R, L) 4 times")]
    [InlineData("U R L R L R L R L D", "U, then repeat (R, L) 4 times, then D")]
    [InlineData("R L R L R L R L R", "R, then repeat (L, R) 4 times")]
    public void Tells_blocks_that_repeat(string actions, string sentence) =>
        Assert.Equal(sentence, ActionSentence.Of(actions.Split(' ')));

    [Fact]
    public void Tells_a_shuttle_of_a_hundred_steps() => Assert.Equal(
        "repeat (Right, Left) 49 times, then Up",
        ActionSentence.Of(Results.Gamed.Witness!.Exploit.Steps.Select(step => step.Action).ToArray()));

    [Fact]
    public void Says_so_when_there_is_no_action() => Assert.Equal("(no action)", ActionSentence.Of([]));

    [Fact]
    public void Counts_the_steps_that_it_leaves_out()
    {
        string[] actions = [.. Enumerable.Range(0, 20).SelectMany(i => Enumerable.Repeat($"a{i}", 10))];
        Assert.EndsWith("then repeat a1 10 times, then 180 more steps", ActionSentence.Of(actions, maxPhrases: 2));
    }

    [Fact]
    public void Shortens_a_long_stretch_without_repetition()
    {
        string[] actions = [.. Enumerable.Range(0, 100).Select(i => $"a{i}")];
        Assert.Equal("a0, a1, a2, a3, a4, a5, a6, a7, ... (92 more)", ActionSentence.Of(actions));
    }

    [Property]
    public bool Unfolds_to_the_sequence_that_it_folded(byte[]? choices)
    {
        string[] actions = [.. (choices ?? []).Select(choice => $"a{choice % 3}")];
        return ActionSentence.Fold(actions)
            .SelectMany(phrase => Enumerable.Repeat(phrase.Block, phrase.Times).SelectMany(block => block))
            .SequenceEqual(actions);
    }

    [Property]
    public bool Never_writes_more_actions_than_there_are(byte[]? choices)
    {
        string[] actions = [.. (choices ?? []).Select(choice => $"a{choice % 2}")];
        return ActionSentence.Fold(actions).Sum(phrase => phrase.Block.Count) <= actions.Length;
    }

    [Property]
    public bool Finds_any_block_that_is_repeated_often(byte[]? choices, byte times)
    {
        string[] block = [.. (choices ?? []).Take(40).Select(choice => $"a{choice}")];
        if (block.Length == 0) return true;
        int repeats = 6 + times % 20;
        string[] actions = [.. Enumerable.Repeat(block, repeats).SelectMany(b => b)];
        return ActionSentence.Fold(actions).Sum(phrase => phrase.Block.Count) <= block.Length + 4;
    }
}
