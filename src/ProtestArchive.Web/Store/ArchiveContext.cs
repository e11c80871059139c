using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>
/// The archive's database. Captures, reports and refusals are what came in; accounts, rulings and kept comparisons are what people
/// did; everything from <see cref="Entities"/> down is derived and can be made anew. Queries do not track; what writes asks for tracking.
/// </summary>
public sealed class ArchiveContext(DbContextOptions<ArchiveContext> options) : IdentityUserContext<AccountRow, int>(options)
{
    private int? _reports;

    public DbSet<ArchiveState> State => Set<ArchiveState>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<CaptureRow> Captures => Set<CaptureRow>();

    public DbSet<OriginalRow> Originals => Set<OriginalRow>();

    public DbSet<RemovedRow> Removed => Set<RemovedRow>();

    public DbSet<RefusalRow> Refusals => Set<RefusalRow>();

    public DbSet<AnnotationsRow> Annotations => Set<AnnotationsRow>();

    public DbSet<RulingRow> Rulings => Set<RulingRow>();

    public DbSet<RulingPointRow> RulingPoints => Set<RulingPointRow>();

    public DbSet<SetAsideRow> SetAside => Set<SetAsideRow>();

    public DbSet<KeptComparisonRow> KeptComparisons => Set<KeptComparisonRow>();

    public DbSet<SavedSearchRow> SavedSearches => Set<SavedSearchRow>();

    public DbSet<EntityRow> Entities => Set<EntityRow>();

    public DbSet<AliasRow> Aliases => Set<AliasRow>();

    public DbSet<SpellingRow> Spellings => Set<SpellingRow>();

    public DbSet<NameRow> Names => Set<NameRow>();

    public DbSet<PostingRow> Postings => Set<PostingRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<EventTellingRow> Tellings => Set<EventTellingRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<QuoteRow> Quotes => Set<QuoteRow>();

    /// <summary>How many reports the archive holds, counted once for a request: nearly all that cites a report asks.</summary>
    public async Task<int> CountReportsAsync(CancellationToken cancellation) => _reports ??= await Reports.CountAsync(cancellation);

    /// <summary>Notes, in the transaction of a change to reports or rulings, that the derived rows do not know it. Reports that changed are given the new revision (<see cref="ReportRow.Revision"/>).</summary>
    public async Task<long> TouchAsync(CancellationToken cancellation)
    {
        await State.ExecuteUpdateAsync(state => state.SetProperty(row => row.Revision, row => row.Revision + 1), cancellation);
        return await State.Select(row => row.Revision).SingleAsync(cancellation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<LocalDate>().HaveConversion<DayText>();
        configurationBuilder.Properties<Instant>().HaveConversion<InstantText>();
        configurationBuilder.Properties<DateBasis>().HaveConversion<WordText<DateBasis>>();
        configurationBuilder.Properties<EntityKind>().HaveConversion<WordText<EntityKind>>();
        configurationBuilder.Properties<PlaceType>().HaveConversion<WordText<PlaceType>>();
        configurationBuilder.Properties<EventKind>().HaveConversion<WordText<EventKind>>();
        configurationBuilder.Properties<CountKind>().HaveConversion<WordText<CountKind>>();
        configurationBuilder.Properties<Qualifier>().HaveConversion<WordText<Qualifier>>();
        configurationBuilder.Properties<AccountRole>().HaveConversion<WordText<AccountRole>>();
        configurationBuilder.Properties<RulingKind>().HaveConversion<WordText<RulingKind>>();
        configurationBuilder.Properties<ImmutableArray<Decision>>().HaveConversion<DecisionsText, ListComparer<Decision>>();
        configurationBuilder.Properties<GroupClass>().HaveConversion<WordText<GroupClass>>();
        configurationBuilder.Properties<SourceClass>().HaveConversion<WordText<SourceClass>>();
        configurationBuilder.Properties<DocumentDate>().HaveConversion<JsonText<DocumentDate>>();
        configurationBuilder.Properties<ImmutableArray<string>>().HaveConversion<JsonText<ImmutableArray<string>>, ListComparer<string>>();
        configurationBuilder.Properties<ImmutableArray<ProofStep>>().HaveConversion<JsonText<ImmutableArray<ProofStep>>, ListComparer<ProofStep>>();
        configurationBuilder.Properties<ImmutableArray<Paragraph>>().HaveConversion<JsonText<ImmutableArray<Paragraph>>, ListComparer<Paragraph>>();
        configurationBuilder.Properties<ImmutableArray<TextSpan>>().HaveConversion<JsonText<ImmutableArray<TextSpan>>, ListComparer<TextSpan>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<ArchiveState>(state =>
        {
            state.Property(row => row.Id).ValueGeneratedNever();
            state.HasData(new ArchiveState());
        });
        builder.Entity<ReportRow>(report =>
        {
            report.HasIndex(row => row.Slug).IsUnique();
            report.HasIndex(row => row.Number).IsUnique();
            report.HasIndex(row => row.Sha256).IsUnique();
            report.HasIndex(row => row.OutletSlug);
            report.HasIndex(row => row.Date);
            report.HasIndex(row => row.AddedAt);
            report.HasIndex(row => row.Revision);
            report.HasOne(row => row.Annotations).WithOne(row => row.Report).HasForeignKey<AnnotationsRow>(row => row.ReportId);
        });
        builder.Entity<AnnotationsRow>(annotations =>
        {
            annotations.HasKey(row => row.ReportId);
            annotations.HasIndex(row => row.Engine);
        });
        builder.Entity<CaptureRow>(capture =>
        {
            capture.HasIndex(row => new { row.BytesSha256, row.FileName }).IsUnique();
            capture.HasIndex(row => row.FileName);
            capture.HasOne(row => row.Original).WithMany().HasForeignKey(row => row.BytesSha256);
        });
        builder.Entity<RemovedRow>(removed =>
        {
            removed.HasKey(row => row.Sha256);
            removed.HasIndex(row => row.Number).IsUnique();
        });
        builder.Entity<OriginalRow>(original => original.HasKey(row => row.Sha256));
        builder.Entity<RefusalRow>(refusal =>
        {
            refusal.HasIndex(row => new { row.BytesSha256, row.FileName }).IsUnique();
            refusal.HasIndex(row => row.At);
        });
        PeoplesRows(builder);
        DerivedRows(builder);
    }

    /// <summary>What people did. Triggers of the migration keep rulings and kept comparisons from being changed or deleted.</summary>
    private static void PeoplesRows(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>().ToTable("Accounts");
        modelBuilder.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        modelBuilder.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        modelBuilder.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        modelBuilder.Entity<RulingRow>(ruling =>
        {
            ruling.HasIndex(row => row.Kind);
            ruling.HasIndex(row => row.At);
            ruling.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
            ruling.HasOne(row => row.Undoes).WithMany().HasForeignKey(row => row.UndoesId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RulingPointRow>(point =>
        {
            point.HasKey(row => new { row.RulingId, row.Ordinal });
            point.HasIndex(row => row.Subject);
            point.HasIndex(row => row.ReportSha256);
            point.HasIndex(row => row.MentionId);
            point.HasOne(row => row.Ruling).WithMany(row => row.Points).HasForeignKey(row => row.RulingId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SetAsideRow>(aside =>
        {
            aside.HasKey(row => new { row.AccountId, row.Task });
            aside.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<KeptComparisonRow>(kept =>
        {
            kept.HasIndex(row => row.CreatedAt);
            kept.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SavedSearchRow>(saved =>
        {
            saved.Property(row => row.Id).HasAnnotation("Sqlite:Autoincrement", true);
            saved.HasIndex(row => row.Name).IsUnique();
            saved.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void DerivedRows(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EntityRow>(entity =>
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => new { row.Kind, row.Slug }).IsUnique();
            entity.HasIndex(row => new { row.Kind, row.Reports });
            entity.HasIndex(row => new { row.Kind, row.Name });
            entity.HasIndex(row => new { row.Country, row.Kind });
        });
        modelBuilder.Entity<AliasRow>(alias =>
        {
            alias.HasKey(row => new { row.EntityId, row.Slug });
            alias.HasIndex(row => row.Slug);
        });
        modelBuilder.Entity<SpellingRow>(spelling =>
        {
            spelling.HasKey(row => new { row.EntityId, row.ReportId, row.Text });
            spelling.HasIndex(row => row.Slug);
        });
        modelBuilder.Entity<NameRow>(name =>
        {
            name.HasIndex(row => new { row.EntityId, row.Text }).IsUnique();
            name.HasIndex(row => row.Slug);
        });
        modelBuilder.Entity<PostingRow>(posting =>
        {
            posting.HasKey(row => new { row.EntityId, row.ReportId });
            posting.HasIndex(row => new { row.ReportId, row.EntityId, row.Mentions }); // whom some reports name, without reading the rows
        });
        modelBuilder.Entity<LinkRow>(link =>
        {
            link.HasKey(row => new { row.ReportId, row.Local });
            link.HasIndex(row => row.Score); // the least sure first, for review
        });
        modelBuilder.Entity<EventRow>(happening =>
        {
            happening.Property(row => row.Id).ValueGeneratedNever();
            happening.HasIndex(row => row.Slug).IsUnique();
            happening.HasIndex(row => new { row.FirstDay, row.LastDay, row.Reports }); // all that counting by time asks for
        });
        modelBuilder.Entity<EventTellingRow>(telling =>
        {
            telling.ToTable("Tellings");
            telling.HasKey(row => new { row.EventId, row.ReportId });
        });
        modelBuilder.Entity<ClaimRow>(claim =>
        {
            claim.HasIndex(row => new { row.ReportId, row.Start });
            claim.HasIndex(row => row.FirstDay);
            claim.HasIndex(row => row.ProposedReading).HasFilter("\"ProposedReading\" IS NOT NULL");
            // The ledger's usual order, so that a page far down is found without sorting.
            claim.HasIndex(row => new { row.Scope, row.LastDay, row.EventId, row.ReportId, row.Start }).IsDescending(false, true, false, false, false);
            claim.HasIndex(row => new { row.Kind, row.LastDay });
            claim.HasIndex(row => new { row.LastDay, row.FirstDay, row.Scope });
            claim.HasIndex(row => row.SourceClass);
            claim.HasIndex(row => row.Least);
            claim.HasIndex(row => row.Most);
            claim.HasOne(row => row.SourceEntity).WithMany().HasForeignKey(row => row.SourceId);
        });
        modelBuilder.Entity<QuoteRow>(quote => quote.HasIndex(row => new { row.ReportId, row.Start }));
    }
}
