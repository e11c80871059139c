using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Organizations;

public sealed class OrganizationModel(ArchiveContext archive, Atlas atlas) : EntityPage(archive, atlas, EntityKinds.Organizations);
