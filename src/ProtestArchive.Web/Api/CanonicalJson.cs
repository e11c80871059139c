using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ProtestArchive.Web.Api;

/// <summary>
/// JSON with one way only to write it, so that equal contents have equal bytes: members ordered by name (UTF-16 code units), no white space,
/// only quotes, backslashes and control characters escaped, as RFC 8785 has it. Numbers are left as they are written.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The bytes, in UTF-8 without a byte order mark.</summary>
    public static byte[] Of(JsonElement element)
    {
        StringBuilder text = new();
        Write(text, element);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                string comma = "";
                foreach (JsonProperty member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(comma);
                    Write(text, member.Name);
                    text.Append(':');
                    Write(text, member.Value);
                    comma = ",";
                }
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                string between = "";
                foreach (JsonElement item in element.EnumerateArray())
                {
                    text.Append(between);
                    Write(text, item);
                    between = ",";
                }
                text.Append(']');
                break;
            case JsonValueKind.String: Write(text, element.GetString()!); break;
            default: text.Append(element.GetRawText()); break;
        }
    }

    private static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }
        text.Append('"');
    }
}
