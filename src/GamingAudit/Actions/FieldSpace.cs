using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GamingAudit;

/// <summary>A struct of 32-bit fields, read and written as the integers that it is made of.</summary>
internal sealed class FieldSpace<TAction> : ActionSpace<TAction> where TAction : struct
{
    public FieldSpace(int[] choices) : base((int[])choices.Clone(), [], [])
    {
        if (Unsafe.SizeOf<TAction>() != choices.Length * sizeof(int))
            throw new ArgumentException(
                $"{typeof(TAction).Name} must have {choices.Length} fields of 32 bits, one for each number of choices.",
                nameof(choices));
    }

    public override TAction Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values) =>
        MemoryMarshal.Cast<int, TAction>(branches)[0];

    public override void Encode(TAction action, Span<int> branches, Span<float> values)
    {
        MemoryMarshal.Cast<int, TAction>(branches)[0] = action;
        for (int i = 0; i < Branches.Count; i++)
            if ((uint)branches[i] >= (uint)Branches[i]) throw Outside(action);
    }
}
