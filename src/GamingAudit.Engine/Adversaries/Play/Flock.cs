namespace GamingAudit.Engine.Adversaries.Play;

/// <summary>
/// The best of what was drawn and changed so far, best first. A child as good as its parent takes its place, so that
/// the flock moves on where nothing pays yet.
/// </summary>
/// <param name="draw">A new one.</param>
/// <param name="mutate">One like another.</param>
/// <param name="founders">Batches that are drawn before any is changed. Untuned.</param>
internal sealed class Flock<T>(Func<Chance, T> draw, Func<T, Chance, T> mutate, ulong founders = 6)
{
    /// <summary>How many there are at most. Untuned, as are the other two.</summary>
    public const int Size = 12;

    /// <summary>How many are played at once.</summary>
    public const int Batch = 16;

    private List<(T Member, double Mean)> members = [];

    /// <summary>Those that there are, and what each was paid.</summary>
    public IReadOnlyList<(T Member, double Mean)> Members => members;

    /// <summary>Batches that were played: the first ones found the flock.</summary>
    public ulong Batches { get; private set; }

    /// <summary>Plays a batch and keeps the best.</summary>
    /// <param name="stream">Decides who is changed and how, batch by batch.</param>
    /// <param name="play">What each of them is paid.</param>
    public void Move(ulong stream, Func<T[], double[]> play)
    {
        var chance = new SamplingChance(stream, Batches);
        bool founds = Batches++ < founders;
        int[] parents = [.. Enumerable.Range(0, Batch).Select(
            _ => founds ? -1 : Math.Min(chance.Below(members.Count), chance.Below(members.Count)))];
        T[] children = [.. parents.Select(
            parent => parent < 0 ? draw(chance) : mutate(members[parent].Member, chance))];
        double[] means = play(children);
        for (int i = 0; i < Batch; i++)
            if (founds) members.Add((children[i], means[i]));
            else if (means[i] >= members[parents[i]].Mean) members[parents[i]] = (children[i], means[i]);
        members = [.. members.OrderByDescending(entry => entry.Mean).Take(Size)];
    }

    /// <summary>Plays all of them again: what was lucky before may not be now.</summary>
    /// <param name="play">What each of them is paid.</param>
    public void Refresh(Func<T[], double[]> play)
    {
        double[] means = play([.. members.Select(entry => entry.Member)]);
        members = [.. members.Select((entry, i) => (entry.Member, Mean: means[i]))
            .OrderByDescending(entry => entry.Mean)];
    }
}
