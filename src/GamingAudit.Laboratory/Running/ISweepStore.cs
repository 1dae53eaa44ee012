namespace GamingAudit.Laboratory.Running;

/// <summary>Where the parts of a sweep are kept.</summary>
internal interface ISweepStore
{
    /// <summary>The figures of a part; null where it was not done yet.</summary>
    double[]? Find(string part);

    /// <summary>Keeps the figures of a part.</summary>
    void Keep(string part, double[] figures);
}
