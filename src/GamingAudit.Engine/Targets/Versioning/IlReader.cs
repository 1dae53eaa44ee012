using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>Takes the IL of a method apart into instructions.</summary>
internal static class IlReader
{
    private static readonly Dictionary<short, OpCode> ByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Each instruction in order: its opcode and the bytes of its operand.</summary>
    public static IEnumerable<(OpCode Code, ReadOnlyMemory<byte> Operand)> Read(byte[] il)
    {
        int at = 0;
        while (at < il.Length)
        {
            short value = il[at++];
            if (value == 0xFE) value = (short)(0xFE00 | il[at++]);
            OpCode code = ByValue[value];
            int length = OperandLength(code, il, at);
            yield return (code, il.AsMemory(at, length));
            at += length;
        }
    }

    private static int OperandLength(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at)),
        _ => 4,
    };
}
