using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.People;

public sealed class PersonModel(ArchiveContext archive) : EntityPage(archive, EntityKinds.People);
