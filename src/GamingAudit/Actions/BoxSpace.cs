using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GamingAudit;

/// <summary>A struct of floats, read and written as the numbers that it is made of.</summary>
internal sealed class BoxSpace<TAction>(TAction low, TAction high)
    : ActionSpace<TAction>([], Fields(low), Fields(high)) where TAction : struct
{
    public override TAction Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values) =>
        MemoryMarshal.Cast<float, TAction>(values)[0];

    public override void Encode(TAction action, Span<int> branches, Span<float> values)
    {
        MemoryMarshal.Cast<float, TAction>(values)[0] = action;
        for (int i = 0; i < Dimensions; i++)
            if (!(values[i] >= Low[i] && values[i] <= High[i])) throw Outside(action);
    }

    private static float[] Fields(TAction action)
    {
        if (Unsafe.SizeOf<TAction>() % sizeof(float) != 0)
            throw new ArgumentException($"{typeof(TAction).Name} must be a struct of floats only.", nameof(action));
        var values = new float[Unsafe.SizeOf<TAction>() / sizeof(float)];
        MemoryMarshal.Cast<float, TAction>(values.AsSpan())[0] = action;
        return values;
    }
}
