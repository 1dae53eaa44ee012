using System.Text.Json.Serialization;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Episodes.Folding;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Actions;

namespace GamingAudit.Reporting.Pages;

/// <summary>A witness for the player: loops are written once.</summary>
internal sealed record PlayerData(PlayerEpisode Exploit, PlayerEpisode Honest)
{
    /// <summary>False where a long episode was cut.</summary>
    [JsonIgnore]
    public bool IsWhole => Exploit.IsWhole && Honest.IsWhole;

    // Characters of one episode's drawings: a page holds those of two episodes a target.
    private const int MostDrawing = 20_000;

    /// <param name="witness">The witness.</param>
    /// <param name="mostItems">The most steps that are written of an episode, a loop counting once.</param>
    public static PlayerData Of(Witness witness, int mostItems) =>
        new(Episode(witness.Exploit, mostItems), Episode(witness.Honest, mostItems));

    private static PlayerEpisode Episode(Episode episode, int mostItems)
    {
        var actions = new Dictionary<string, int>();
        (int Action, double Proxy, double True)[] steps =
        [
            .. episode.Steps.Select(step =>
            {
                string action = SafeText.Storable(ActionText.Of(step));
                if (!actions.TryGetValue(action, out int index)) actions.Add(action, index = actions.Count);
                return (index, step.Proxy, step.True);
            }),
        ];
        string[] all = [.. actions.Keys];
        // Those of steps that are left out are too.
        var written = new Dictionary<int, int>();
        var blocks = new List<PlayerBlock>();
        int left = mostItems;
        foreach (FoldedBlock<(int Action, double Proxy, double True)> block in SequenceFolding.Fold(steps))
        {
            if (left == 0) break;
            bool isWhole = block.Items.Count <= left;
            blocks.Add(new PlayerBlock(
                [.. block.Items.Take(left).Select(item => new PlayerStep(Written(item.Action), item.Proxy, item.True))],
                isWhole ? block.Times : 1));
            left -= Math.Min(left, block.Items.Count);
        }
        (IReadOnlyList<string>? states, IReadOnlyList<int>? looks) = Drawings(episode);
        return new PlayerEpisode([.. written.Keys.Select(action => all[action])], blocks, steps.Length, states, looks);

        int Written(int action)
        {
            if (!written.TryGetValue(action, out int index)) written.Add(action, index = written.Count);
            return index;
        }
    }

    private static (IReadOnlyList<string>?, IReadOnlyList<int>?) Drawings(Episode episode)
    {
        if (episode.States is null) return (null, null);
        var states = new Dictionary<string, int>();
        var looks = new List<int>();
        int left = MostDrawing;
        foreach (string drawn in episode.States)
        {
            string state = SafeText.Storable(string.Join('\n', drawn.Split('\n').Select(SafeText.Of)));
            if (!states.TryGetValue(state, out int index))
            {
                if ((left -= state.Length) < 0) break;
                states.Add(state, index = states.Count);
            }
            looks.Add(index);
        }
        return ([.. states.Keys], looks);
    }
}

/// <summary>
/// An episode: the texts of its actions, its blocks, the drawings of its states, and which of them each number of steps
/// leads to, as far as they were drawn.
/// </summary>
internal sealed record PlayerEpisode(
    IReadOnlyList<string> Actions, IReadOnlyList<PlayerBlock> Blocks, int Steps, IReadOnlyList<string>? States,
    IReadOnlyList<int>? Looks)
{
    [JsonIgnore]
    public bool IsWhole => Blocks.Sum(block => block.Items.Count * block.Times) == Steps;
}
