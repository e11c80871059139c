using System.Text;
using System.Text.Json;
using ProtestArchive.Tests.Store;
using ProtestArchive.Web.Cli;

namespace ProtestArchive.Tests.Cli;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task A_line_in_is_a_line_out_in_order_on_any_number_of_cores()
    {
        string input = string.Concat(Enumerable.Range(0, 100).Select(i => Line($"r{i}", Wire.Report(i)) + "\n"));
        Answer one = await CommandLine.RunWithInputAsync(input, "annotate", "--jsonl", "--cores", "1");
        Answer four = await CommandLine.RunWithInputAsync(input, "annotate", "--jsonl", "--cores", "4");
        one.Code.ShouldBe(ExitCode.Done);
        one.Lines.Select(line => Json(line).GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 100).Select(i => $"r{i}"));
        four.Output.ShouldBe(one.Output);
    }

    [Fact]
    public async Task Times_are_read_against_the_day_that_is_given()
    {
        Answer answer = await CommandLine.RunWithInputAsync(Line("a", "Dockers walked out on Friday.", "2003-03-05T08:00:00Z"), "annotate", "--jsonl");
        JsonElement file = Json(answer.Lines.ShouldHaveSingleItem());
        file.GetProperty("documentCreationTime").GetString().ShouldBe("2003-03-05");
        file.GetProperty("mentions").EnumerateArray().Single(mention => mention.GetProperty("kind").GetString() == "time").GetProperty("value").GetString().ShouldBe("2003-02-28");
    }

    [Fact]
    public async Task Each_mention_names_its_rule_where_it_is_asked_to()
    {
        string input = Line("a", "Minsk police detained 20 protesters on Sunday, said Olga Petrova, 42, a lawyer. “Nobody will stop us,” Petrova said.", "2020-09-14");
        Answer plain = await CommandLine.RunWithInputAsync(input, "annotate", "--jsonl");
        Json(plain.Lines.ShouldHaveSingleItem()).GetProperty("mentions").EnumerateArray().Any(mention => Has(mention, "rule") || Has(mention, "evidence")).ShouldBeFalse();

        Answer explained = await CommandLine.RunWithInputAsync(input, "annotate", "--jsonl", "--explain");
        JsonElement[] mentions = [.. Json(explained.Lines.ShouldHaveSingleItem()).GetProperty("mentions").EnumerateArray()];
        mentions.Select(mention => mention.GetProperty("kind").GetString()).Distinct().ShouldBe(["person", "place", "time", "count", "quote", "event"], ignoreOrder: true);
        mentions.ShouldAllBe(mention => mention.GetProperty("rule").GetString()!.Length > 0);
        Evidence(mentions, "place").ShouldContain(words => words.StartsWith("gazetteer: Minsk", StringComparison.Ordinal));
        Evidence(mentions, "time").ShouldBe(["2020-09-13, read on 2020-09-14"]);
        Evidence(mentions, "count").ShouldContain("source: “Olga Petrova”, by “said”");
        Evidence(mentions, "person").ShouldContain("the same as “Olga Petrova” in this report");

        static bool Has(JsonElement mention, string member) => mention.TryGetProperty(member, out _);

        static string[] Evidence(JsonElement[] mentions, string kind) =>
            [.. mentions.Where(mention => mention.GetProperty("kind").GetString() == kind && Has(mention, "evidence")).SelectMany(mention => mention.GetProperty("evidence").EnumerateArray()).Select(words => words.GetString()!)];
    }

    [Theory]
    [InlineData("\uFEFFA line that begins with a mark.")]
    [InlineData("<html><p>Police held 40 people.</p></html>")]
    [InlineData("# Heading\r\n\r\n* Police held **40** people.\r\n")]
    public async Task The_text_stays_as_it_was_given_letter_for_letter(string text)
    {
        Answer answer = await CommandLine.RunWithInputAsync(Line("a", text), "annotate", "--jsonl");
        JsonElement file = Json(answer.Lines.ShouldHaveSingleItem());
        file.GetProperty("text").GetString().ShouldBe(text);
    }

    [Theory]
    [InlineData("no json", null, "byte 1")]
    [InlineData("[1]", null, "object")]
    [InlineData("""{"text":"x"}""", null, "id")]
    [InlineData("""{"id":"a"}""", "a", "text")]
    [InlineData("""{"id":"a","text":7}""", "a", "text")]
    [InlineData("""{"id":"a","text":""}""", "a", "empty")]
    [InlineData("""{"id":"a","text":"\ud800"}""", "a", "Unicode")]
    [InlineData("""{"id":"a","text":"x","documentCreationTime":"Sunday"}""", "a", "documentCreationTime")]
    [InlineData("""{"id":"a","text":"x","documentCreationTime":20200913}""", "a", "documentCreationTime")]
    public async Task A_bad_line_gets_its_reason_and_the_others_their_annotations(string line, string? id, string reason)
    {
        Answer answer = await CommandLine.RunWithInputAsync($"{Line("before", "Police held 40.")}\r\n\n{line}\n{Line("after", "Police held 50.")}", "annotate", "--jsonl");
        answer.Code.ShouldBe(ExitCode.SomeRefused);
        answer.Lines.Length.ShouldBe(3);
        Json(answer.Lines[0]).GetProperty("id").GetString().ShouldBe("before");
        Json(answer.Lines[1]).GetProperty("id").GetString().ShouldBe(id);
        Json(answer.Lines[1]).GetProperty("error").GetString()!.ShouldContain(reason);
        Json(answer.Lines[2]).GetProperty("id").GetString().ShouldBe("after");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_a_bad_line()
    {
        using MemoryStream input = new([.. "{\"id\":\"a\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        List<OutputLine> lines = await JsonLines.AnnotateAsync(input, 1, explains: false, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        lines.ShouldHaveSingleItem().IsError.ShouldBeTrue();
    }

    [Fact]
    public async Task An_endless_line_is_passed_over_in_bounded_memory()
    {
        using Repeated input = new(LineReader.MaximumBytes + 1_000_000, "\n" + Line("after", "Police held 50."));
        List<InputLine> lines = await LineReader.ReadAsync(input, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        lines.Select(line => (line.Number, Length: line.Bytes?.Length > 0)).ShouldBe([(1, false), (2, true)]);
    }

    [Fact]
    public async Task No_more_than_a_few_lines_are_read_ahead()
    {
        using Repeated input = new(0, string.Concat(Enumerable.Range(0, 5000).Select(i => Line($"r{i}", Wire.Report(i)) + "\n")));
        await using IAsyncEnumerator<OutputLine> lines = JsonLines.AnnotateAsync(input, 2, explains: false, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await lines.MoveNextAsync()).ShouldBeTrue();
        await Task.Delay(100, TestContext.Current.CancellationToken); // long enough to read far ahead, were it allowed
        input.Position.ShouldBeLessThan(input.Length / 4);
    }

    private static string Line(string id, string text, string? day = null) => JsonSerializer.Serialize(new { id, text, documentCreationTime = day });

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    /// <summary>Many letters and then an end, without holding them.</summary>
    private sealed class Repeated(long letters, string end) : Stream
    {
        private readonly byte[] _end = Encoding.UTF8.GetBytes(end);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => letters + _end.Length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read;
            if (Position < letters)
            {
                read = (int)Math.Min(count, letters - Position);
                buffer.AsSpan(offset, read).Fill((byte)'x');
            }
            else
            {
                int at = (int)(Position - letters);
                read = Math.Min(count, _end.Length - at);
                _end.AsSpan(at, read).CopyTo(buffer.AsSpan(offset));
            }
            Position += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
