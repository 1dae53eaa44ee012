namespace GamingAudit;

/// <summary>An instance of a black box, which plays one episode after another.</summary>
internal sealed class BlackBoxInstance(IBlackBox box, int number)
{
    public IBlackBox Box => box;

    /// <summary>How many were made before it.</summary>
    public int Number => number;

    /// <summary>Episodes begun; a state of an earlier one has lost the instance.</summary>
    public int Episodes { get; set; }

    public bool IsIdle { get; set; }
}
