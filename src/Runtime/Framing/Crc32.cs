using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mirascope.Gen.Framing;

/// <summary>The CRC-32 of IEEE 802.3, which guards the messages of AWS.</summary>
/// <remarks>
/// Own, because a package would be the only one that every user has to restore. Where a processor has carry-less
/// multiplication it folds 16 bytes a step; elsewhere a table takes eight.
/// </remarks>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;
    private const int Block = 16;

    private static readonly uint[] Table = CreateTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var state = uint.MaxValue;
        if (Pclmulqdq.IsSupported && bytes.Length >= 2 * Block)
        {
            var folded = bytes.Length & ~(Block - 1);
            state = Fold(bytes[..folded], state);
            bytes = bytes[folded..];
        }

        return ~Look(bytes, state);
    }

    /// <summary>
    /// Folds blocks of 16 bytes into one by carry-less multiplication and reduces that one after Barrett: Gopal and others, "Fast CRC
    /// Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009, in its reflected form. The constants are powers of x
    /// modulo the polynomial, and the polynomial with its inverse.
    /// </summary>
    private static uint Fold(ReadOnlySpan<byte> bytes, uint state)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var by128 = Vector128.Create(0x1751997D0UL, 0xCCAA009EUL);
        var value = blocks[0] ^ Vector128.CreateScalar(state).AsUInt64();
        foreach (var block in blocks[1..])
        {
            value = Pclmulqdq.CarrylessMultiply(value, by128, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, by128, 0x11) ^ block;
        }

        var lows = Vector128.Create(uint.MaxValue, 0, uint.MaxValue, 0).AsUInt64();
        value = Pclmulqdq.CarrylessMultiply(value, by128, 0x10) ^ Sse2.ShiftRightLogical128BitLane(value, 8);
        value = Pclmulqdq.CarrylessMultiply(value & lows, Vector128.CreateScalar(0x163CD6124UL), 0x00) ^ Sse2.ShiftRightLogical128BitLane(value, 4);
        var reducer = Vector128.Create(0x1DB710641UL, 0x1F7011641UL);
        var quotient = Pclmulqdq.CarrylessMultiply(value & lows, reducer, 0x10);
        value ^= Pclmulqdq.CarrylessMultiply(quotient & lows, reducer, 0x00);
        return value.AsUInt32().GetElement(1);
    }

    private static uint Look(ReadOnlySpan<byte> bytes, uint state)
    {
        var table = Table;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ state;
            state = 0;
            for (var slice = Slices - 1; slice >= 0; slice--, word >>= 8)
            {
                state ^= table[(slice << 8) | (byte)word];
            }
        }

        foreach (var single in bytes)
        {
            state = table[(byte)(state ^ single)] ^ (state >> 8);
        }

        return state;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[Slices << 8];
        for (var index = 0; index < table.Length; index++)
        {
            // A later slice is the one before it, moved on by one byte.
            var entry = index < 256 ? (uint)index : table[index - 256];
            if (index >= 256)
            {
                table[index] = table[(byte)entry] ^ (entry >> 8);
                continue;
            }

            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Polynomial;
            }

            table[index] = entry;
        }

        return table;
    }
}
