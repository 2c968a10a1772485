using System.Buffers.Binary;

namespace Mirascope.Gen.Framing;

/// <summary>The headers of one AWS event-stream message, in order. A name may stand twice: the first is the one <see cref="TryFind"/> gives.</summary>
public readonly ref struct EventStreamHeaders
{
    private readonly ReadOnlySpan<byte> _bytes;

    internal EventStreamHeaders(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Walks the headers.</summary>
    public Enumerator GetEnumerator() => new(_bytes);

    /// <summary>The first header of this name.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out EventStreamHeader header)
    {
        foreach (var candidate in this)
        {
            if (candidate.Name.SequenceEqual(name))
            {
                header = candidate;
                return true;
            }
        }

        header = default;
        return false;
    }

    /// <summary>The text of the first header of this name; empty where there is none or it holds no text.</summary>
    internal ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> name) =>
        TryFind(name, out var header) && header.Type == EventStreamHeaderType.Text ? header.Value : default;

    /// <summary>One walk over the headers.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<byte> _rest;

        internal Enumerator(ReadOnlySpan<byte> bytes) => _rest = bytes;

        /// <summary>The header the walk has come to.</summary>
        public EventStreamHeader Current { get; private set; }

        /// <summary>Goes on to the next header; false where there is none.</summary>
        /// <exception cref="EventStreamFormatException">The bytes are no header. A message that a reader gave has none such.</exception>
        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            var length = Take(1)[0];
            if (length == 0)
            {
                throw new EventStreamFormatException(EventStreamFault.HeaderNameLength);
            }

            var name = Take(length);
            var type = (EventStreamHeaderType)Take(1)[0];
            Current = new EventStreamHeader(name, type, Take(LengthOf(type)));
            return true;
        }

        private int LengthOf(EventStreamHeaderType type) => type switch
        {
            EventStreamHeaderType.True or EventStreamHeaderType.False => 0,
            EventStreamHeaderType.Byte => 1,
            EventStreamHeaderType.Int16 => 2,
            EventStreamHeaderType.Int32 => 4,
            EventStreamHeaderType.Int64 or EventStreamHeaderType.Timestamp => 8,
            EventStreamHeaderType.Uuid => 16,
            EventStreamHeaderType.Bytes or EventStreamHeaderType.Text => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => throw new EventStreamFormatException(EventStreamFault.HeaderType),
        };

        private ReadOnlySpan<byte> Take(int count)
        {
            if (count > _rest.Length)
            {
                throw new EventStreamFormatException(EventStreamFault.HeaderCut);
            }

            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }
    }
}
