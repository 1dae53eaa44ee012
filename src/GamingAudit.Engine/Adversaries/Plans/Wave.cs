namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>How a rhythm goes from one level to the other.</summary>
internal enum Wave
{
    /// <summary>At once, and at once back.</summary>
    Square,

    /// <summary>And back, smoothly.</summary>
    Sine,

    /// <summary>Bit by bit, and at once back: on a branch it goes through all choices.</summary>
    Saw,
}
