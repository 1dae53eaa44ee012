namespace GamingAudit.Analyzers.Symbolic;

/// <summary>What a <see cref="Node"/> stands for.</summary>
internal enum NodeKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>A constant that is no number: a member of an enum, a string, null.</summary>
    Constant,

    /// <summary>A member of the transition, such as After.Position.X.</summary>
    Read,

    /// <summary>A call of a function that is not looked into, or any other operation on its parts.</summary>
    Call,

    /// <summary>What could not be read; it may depend on its parts.</summary>
    Unknown,

    Add,
    Multiply,
    Divide,
    Max,
    Min,
    Abs,

    /// <summary>condition, then, otherwise.</summary>
    Choice,

    Equal,
    Less,
    And,
    Or,
    Not,

    /// <summary>A value made of parts by name: a tuple, or a state made anew; the names are the text.</summary>
    Made,

    /// <summary>A copy of the first part with other members; their names are the text.</summary>
    Copied,
}
