namespace GamingAudit.Engine.Episodes;

/// <summary>Takes steps for equal whose actions a sentence cannot tell apart.</summary>
internal sealed class SameAction : IEqualityComparer<EpisodeStep>
{
    private SameAction()
    {
    }

    public static SameAction Comparer { get; } = new();

    public bool Equals(EpisodeStep? one, EpisodeStep? other)
    {
        if (ReferenceEquals(one, other)) return true;
        if (one is null || other is null || one.Values.Count != other.Values.Count) return false;
        if (one.Values.Count == 0) return one.Branches.SequenceEqual(other.Branches);
        for (int i = 0; i < one.Values.Count; i++)
            if (!ShownNumber.Of(one.Values[i]).Equals(ShownNumber.Of(other.Values[i]))) return false;
        return true;
    }

    public int GetHashCode(EpisodeStep step)
    {
        var hash = new HashCode();
        if (step.Values.Count == 0)
            for (int i = 0; i < step.Branches.Count; i++) hash.Add(step.Branches[i]);
        else
            for (int i = 0; i < step.Values.Count; i++) hash.Add(ShownNumber.Of(step.Values[i]));
        return hash.ToHashCode();
    }
}
