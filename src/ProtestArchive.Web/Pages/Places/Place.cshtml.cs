using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Places;

public sealed class PlaceModel(ArchiveContext archive) : EntityPage(archive, EntityKinds.Places);
