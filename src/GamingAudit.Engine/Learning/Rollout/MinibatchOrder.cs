namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// The order in which the steps of a rollout are learned from: steps at random, or lanes at random and each minibatch
/// step after step over some of them.
/// </summary>
internal sealed class MinibatchOrder
{
    private readonly int lanes;
    private readonly int lanesPerMinibatch;
    private readonly int[] shuffled;

    /// <param name="rollout">The rollout.</param>
    /// <param name="minibatchSize">Steps wanted in a minibatch.</param>
    /// <param name="sequences">True for whole lanes.</param>
    public MinibatchOrder(RolloutBuffer rollout, int minibatchSize, bool sequences)
    {
        lanes = rollout.Lanes;
        lanesPerMinibatch = sequences ? Math.Clamp(minibatchSize / rollout.Steps, 1, lanes) : 0;
        MinibatchSize = sequences ? lanesPerMinibatch * rollout.Steps : minibatchSize;
        shuffled = [.. Enumerable.Range(0, sequences ? lanes : rollout.Entries)];
        Entries = sequences ? new int[rollout.Entries] : shuffled;
    }

    /// <summary>Entries of the rollout, of which each minibatch takes the next.</summary>
    public int[] Entries { get; }

    /// <summary>Steps in a minibatch; the last of an epoch may hold fewer.</summary>
    public int MinibatchSize { get; }

    /// <summary>Puts the entries into a new order.</summary>
    public void Shuffle(Chance chance)
    {
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            int j = chance.Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }
        if (lanesPerMinibatch > 0) WriteSequences();
    }

    private void WriteSequences()
    {
        int next = 0, steps = Entries.Length / lanes;
        for (int first = 0; first < lanes; first += lanesPerMinibatch)
            for (int t = 0; t < steps; t++)
                for (int i = first; i < Math.Min(first + lanesPerMinibatch, lanes); i++)
                    Entries[next++] = t * lanes + shuffled[i];
    }
}
