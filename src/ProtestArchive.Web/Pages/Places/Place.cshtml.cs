using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Places;

public sealed class PlaceModel(ArchiveContext archive, Atlas atlas) : EntityPage(archive, atlas, EntityKinds.Places);
