namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>How a rhythm goes from one level to the other within a period.</summary>
internal enum Waveform
{
    /// <summary>At the first level, then at the second.</summary>
    Square,

    /// <summary>To and fro.</summary>
    Sine,

    /// <summary>Evenly from the first to the second, and at the first again: through the choices of a branch.</summary>
    Saw,
}
