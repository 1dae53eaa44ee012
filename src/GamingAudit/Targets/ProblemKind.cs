namespace GamingAudit;

/// <summary>What is wrong with code that pays, beside what it can be made to pay for.</summary>
public enum ProblemKind
{
    /// <summary>It paid the same thing otherwise when it was asked again.</summary>
    Unrepeatable,

    /// <summary>It did not return in time.</summary>
    DidNotReturn,

    /// <summary>It threw an exception.</summary>
    Threw,

    /// <summary>It paid what is no finite number.</summary>
    NotFinite,

    /// <summary>It paid less or more than it should ever pay.</summary>
    OutOfRange,

    /// <summary>It does not pay what is right.</summary>
    RejectsRight,

    /// <summary>It pays when what it asks fails.</summary>
    FailurePays,

    /// <summary>It judges by where an answer stands and not by what it says.</summary>
    OrderDecides,

    /// <summary>It pays a wrong answer more once the answer is made longer.</summary>
    LengthDecides,
}
