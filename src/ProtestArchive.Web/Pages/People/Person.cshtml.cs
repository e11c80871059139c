using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.People;

public sealed class PersonModel(ArchiveContext archive, Atlas atlas) : EntityPage(archive, atlas, EntityKinds.People);
