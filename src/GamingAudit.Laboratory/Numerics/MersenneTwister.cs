namespace GamingAudit.Laboratory.Numerics;

/// <summary>
/// MT19937 (Matsumoto and Nishimura 1998) with the draws of CPython's <c>random.Random</c>. The published figures of
/// the token bandit were drawn from it, and only the same numbers give the same digits.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Middle = 397;
    private readonly uint[] state = new uint[Length];
    private int next = Length;
    private double? spare;

    public MersenneTwister(uint seed)
    {
        state[0] = 19650218;
        for (int i = 1; i < Length; i++) state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >> 30)) + (uint)i;
        int at = 1;
        for (int k = Length; k > 0; k--)
        {
            state[at] = (state[at] ^ ((state[at - 1] ^ (state[at - 1] >> 30)) * 1664525)) + seed;
            Advance(ref at);
        }
        for (int k = Length - 1; k > 0; k--)
        {
            state[at] = (state[at] ^ ((state[at - 1] ^ (state[at - 1] >> 30)) * 1566083941)) - (uint)at;
            Advance(ref at);
        }
        state[0] = 0x80000000;
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble() =>
        ((NextWord() >> 5) * 67108864.0 + (NextWord() >> 6)) * (1.0 / 9007199254740992.0);

    /// <summary>A normal draw; every second one is the other half of a pair.</summary>
    public double NextNormal(double mean, double deviation)
    {
        if (spare is { } kept)
        {
            spare = null;
            return mean + kept * deviation;
        }
        double angle = NextDouble() * (2 * Math.PI);
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        spare = Math.Sin(angle) * radius;
        return mean + Math.Cos(angle) * radius * deviation;
    }

    /// <summary>Indices, each with a chance in proportion to its weight.</summary>
    /// <param name="cumulative">Running sums of the weights.</param>
    /// <param name="count">How many.</param>
    public int[] Choices(double[] cumulative, int count)
    {
        var chosen = new int[count];
        for (int i = 0; i < count; i++) chosen[i] = Cumulative.Find(cumulative, NextDouble() * cumulative[^1]);
        return chosen;
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private int Below(int count)
    {
        int bits = 32 - int.LeadingZeroCount(count);
        uint drawn;
        do drawn = NextWord() >> (32 - bits);
        while (drawn >= count);
        return (int)drawn;
    }

    private void Advance(ref int at)
    {
        if (++at < Length) return;
        state[0] = state[Length - 1];
        at = 1;
    }

    private uint NextWord()
    {
        if (next == Length) Twist();
        uint y = state[next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        for (int i = 0; i < Length; i++)
        {
            uint y = (state[i] & 0x80000000) | (state[(i + 1) % Length] & 0x7fffffff);
            state[i] = state[(i + Middle) % Length] ^ (y >> 1) ^ ((y & 1) * 0x9908b0df);
        }
        next = 0;
    }
}
