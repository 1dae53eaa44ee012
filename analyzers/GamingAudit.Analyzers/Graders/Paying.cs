using System;

namespace GamingAudit.Analyzers.Graders;

/// <summary>In which way a value is a part of what a grader returns.</summary>
[Flags]
internal enum Paying
{
    /// <summary>In any.</summary>
    AtAll = 0,

    /// <summary>With no reference beside it.</summary>
    Alone = 1,

    /// <summary>Perhaps within a bound; what is multiplied by more than a constant is none.</summary>
    Bounded = 2,

    /// <summary>The more of it, the more is returned.</summary>
    More = 4,
}
