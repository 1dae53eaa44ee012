namespace GamingAudit.Laboratory.Tokens;

/// <summary>The tokens said so far: five bits each, the last in the lowest.</summary>
internal readonly record struct Prefix(ulong Code, int Length)
{
    private const int Bits = 5;

    /// <summary>The most tokens that fit.</summary>
    public const int Capacity = 64 / Bits;

    /// <summary>The most different tokens.</summary>
    public const int MostTokens = 1 << Bits;

    /// <summary>The last token; below 0 at the start.</summary>
    public int Last => Length == 0 ? -1 : (int)(Code & (MostTokens - 1));

    public Prefix With(int token) => new((Code << Bits) | (uint)token, Length + 1);

    /// <summary>The tokens, first to last.</summary>
    public void Spell(Span<int> tokens)
    {
        ulong left = Code;
        for (int i = Length - 1; i >= 0; i--, left >>= Bits) tokens[i] = (int)(left & (MostTokens - 1));
    }
}
