namespace GamingAudit.Analyzers.Code;

/// <summary>How an expression compares with a constant or with another expression.</summary>
internal enum Relation
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
