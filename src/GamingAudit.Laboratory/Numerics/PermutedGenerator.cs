namespace GamingAudit.Laboratory.Numerics;

/// <summary>
/// PCG64 XSL-RR (O'Neill 2014) seeded as numpy's <c>default_rng</c> is. The published figures of adversarial training,
/// of random processes and of forgetting were drawn from it.
/// </summary>
internal sealed class PermutedGenerator
{
    private static readonly UInt128 Multiplier = new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);
    private readonly UInt128 increment;
    private UInt128 state;
    private uint? kept;

    public PermutedGenerator(uint seed)
    {
        ulong[] words = Spread(seed);
        increment = (new UInt128(words[2], words[3]) << 1) | 1;
        Step();
        state += new UInt128(words[0], words[1]);
        Step();
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble() => (NextWord() >> 11) * (1.0 / 9007199254740992.0);

    /// <summary>Indices, each with the given probability.</summary>
    public int[] Choose(ReadOnlySpan<double> probabilities, int count)
    {
        double[] sums = Cumulative.Of(probabilities);
        double total = sums[^1];
        for (int i = 0; i < sums.Length; i++) sums[i] /= total;
        var chosen = new int[count];
        for (int i = 0; i < count; i++) chosen[i] = Cumulative.Find(sums, NextDouble());
        return chosen;
    }

    /// <summary>64 random bits.</summary>
    public ulong NextWord()
    {
        Step();
        return ulong.RotateRight((ulong)(state >> 64) ^ (ulong)state, (int)(state >> 122));
    }

    /// <summary>32 random bits: half of a word, whose other half is the next answer.</summary>
    public uint NextHalf()
    {
        if (kept is { } half)
        {
            kept = null;
            return half;
        }
        ulong word = NextWord();
        kept = (uint)(word >> 32);
        return (uint)word;
    }

    private void Step() => state = state * Multiplier + increment;

    // numpy's SeedSequence: a pool of four words, hashed in and out (O'Neill 2015, "Developing a seed_seq
    // alternative").
    private static ulong[] Spread(uint seed)
    {
        uint hash = 0x43b0d7e5;
        var pool = new uint[4];
        for (int i = 0; i < 4; i++) pool[i] = Hash(i == 0 ? seed : 0, ref hash, 0x931e8875);
        for (int from = 0; from < 4; from++)
            for (int to = 0; to < 4; to++)
                if (from != to) pool[to] = Mix(pool[to], Hash(pool[from], ref hash, 0x931e8875));
        hash = 0x8b51f9dd;
        var words = new ulong[4];
        for (int i = 0; i < 8; i++) words[i / 2] |= (ulong)Hash(pool[i % 4], ref hash, 0x58f38ded) << (32 * (i % 2));
        return words;
    }

    private static uint Hash(uint value, ref uint hash, uint multiplier)
    {
        value ^= hash;
        hash *= multiplier;
        value *= hash;
        return value ^ (value >> 16);
    }

    private static uint Mix(uint x, uint y)
    {
        uint mixed = 0xca01f9dd * x - 0x4973f715 * y;
        return mixed ^ (mixed >> 16);
    }
}
