using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Places;

public sealed class IndexModel(ArchiveContext archive) : EntityListPage(archive, EntityKinds.Places);
