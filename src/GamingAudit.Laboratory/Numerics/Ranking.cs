namespace GamingAudit.Laboratory.Numerics;

/// <summary>How well a score tells two groups apart.</summary>
internal static class Ranking
{
    /// <summary>
    /// The chance that a member of the group scores above one outside it, ties counting half: the area under the
    /// receiver's operating curve. NaN where either group is empty.
    /// </summary>
    public static double Auroc(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isMember)
    {
        double wins = 0;
        int members = 0, others = 0;
        foreach (bool member in isMember) (members, others) = member ? (members + 1, others) : (members, others + 1);
        for (int i = 0; i < scores.Length; i++)
        {
            if (!isMember[i]) continue;
            for (int j = 0; j < scores.Length; j++)
                if (!isMember[j]) wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
        return members > 0 && others > 0 ? wins / members / others : double.NaN;
    }
}
